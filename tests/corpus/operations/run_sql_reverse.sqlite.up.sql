-- run_sql_reverse: forward, for SQLite 3.40 or later
-- How raw SQL is undone
-- reversal: lossy, it does not bring back
--   what sql 'another' did, but for what its author undoes
--   what sql 'a column' did, but for what its author undoes
--   what sql 'double all' did
-- lock timeout: 3000 ms, retry: 5

pragma busy_timeout = 3000;

begin immediate;

-- step 1: create table counter
create table "counter" (
  "id" integer not null constraint "counter_pkey" primary key autoincrement,
  "value" integer not null default 1
);

-- step 2: sql 'double all'
update counter set value = value * 2;

-- step 3: sql 'a column'
alter table counter add column note text;

-- step 4: sql 'another'
alter table counter add column more text;

commit;
