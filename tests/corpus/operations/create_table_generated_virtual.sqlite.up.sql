-- create_table_generated_virtual: forward, for SQLite 3.40 or later
-- Generated columns that are not stored
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5

pragma busy_timeout = 3000;

begin immediate;

-- step 1: create table line
create table "line" (
  "id" integer not null constraint "line_pkey" primary key autoincrement,
  "a" integer not null,
  "b" integer generated always as ("a" * 2) virtual
);

-- step 2: add column c to line
alter table "line" add column "c" integer generated always as ("a" * 3) virtual;

commit;
