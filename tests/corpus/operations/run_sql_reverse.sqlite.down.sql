-- run_sql_reverse: reverse, for SQLite 3.40 or later
-- How raw SQL is undone
-- reversal: lossy, it does not bring back
--   what sql 'another' did, but for what its author undoes
--   what sql 'a column' did, but for what its author undoes
--   what sql 'double all' did
-- this destroys what was written since:
--   the table counter with all its rows
-- lock timeout: 3000 ms, retry: 5

pragma busy_timeout = 3000;

begin immediate;

-- step 1: sql 'take it away'
alter table counter drop column more;

-- step 2: drop column note of counter
-- lock: counter: the database, blocks writes while the table is written anew
alter table "counter" drop column "note";

-- step 3: drop table counter
-- lock: counter: the database, blocks writes for an instant
drop table "counter";

commit;
