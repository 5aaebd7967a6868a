-- alter_column_comment: forward, for SQLite 3.40 or later
-- Comments come, change and go
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5
-- note: SQLite does not enforce the length of char and varchar
-- note: SQLite has no comments: they stay in the migration

pragma busy_timeout = 3000;

begin immediate;

-- step 1: create table tenant
create table "tenant" (
  "id" integer not null constraint "tenant_pkey" primary key autoincrement,
  "plan" text not null default 'free',
  "size" integer
);

-- step 2: create table plan
create table "plan" (
  "id" integer not null constraint "plan_pkey" primary key autoincrement
);

commit;
