-- reverse_written: forward, for SQLite 3.40 or later
-- Reverses that the author wrote
-- reversal: lossy, it does not bring back
--   how it was before: insert 1 row into tenant
--   the values of plan in tenant
-- lock timeout: 3000 ms, retry: 5
-- note: SQLite does not enforce the length of char and varchar

pragma busy_timeout = 3000;

begin immediate;

-- step 1: create table tenant
create table "tenant" (
  "id" integer not null constraint "tenant_pkey" primary key autoincrement,
  "name" text not null,
  "plan" text not null default 'free'
);

-- step 2: add column note to tenant
alter table "tenant" add column "note" text;

-- step 3: drop column plan of tenant
alter table "tenant" drop column "plan";

-- step 4: insert 1 row into tenant
insert into "tenant" ("id", "name") values
  (1, 'first');

commit;
