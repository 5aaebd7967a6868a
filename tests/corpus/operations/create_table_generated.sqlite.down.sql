-- create_table_generated: reverse, for SQLite 3.40 or later
-- Generated columns
-- reversal: exact
-- this destroys what was written since:
--   the table line with all its rows
-- lock timeout: 3000 ms, retry: 5

pragma busy_timeout = 3000;

begin immediate;

-- step 1: drop table line
-- lock: line: the database, blocks writes for an instant
drop table "line";

commit;
