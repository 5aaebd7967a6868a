-- create_table_expressions: reverse, for SQLite 3.40 or later
-- Every operator and function in a check
-- reversal: exact
-- this destroys what was written since:
--   the table numbers with all its rows
-- lock timeout: 3000 ms, retry: 5

pragma busy_timeout = 3000;

begin immediate;

-- step 1: drop table numbers
-- lock: numbers: the database, blocks writes for an instant
drop table "numbers";

commit;
