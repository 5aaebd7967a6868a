-- irreversible: forward, for SQLite 3.40 or later
-- What cannot be undone
-- reversal: irreversible, because the data must not come back; -- ever
-- lock timeout: 3000 ms, retry: 5
-- note: SQLite does not enforce the length of char and varchar

pragma busy_timeout = 3000;

begin immediate;

-- step 1: create table tenant
create table "tenant" (
  "id" integer not null constraint "tenant_pkey" primary key autoincrement,
  "data" text
);

-- step 2: drop column data of tenant
alter table "tenant" drop column "data";

commit;
