-- create_table_options: forward, for SQLite 3.40 or later
-- Options of one engine
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5
-- note: SQLite does not enforce the length of char and varchar

pragma busy_timeout = 3000;

begin immediate;

-- step 1: create table setting
create table "setting" (
  "key" text not null constraint "setting_pkey" primary key,
  "value" text not null
) without rowid;

commit;
