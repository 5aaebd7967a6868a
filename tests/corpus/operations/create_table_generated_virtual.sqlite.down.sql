-- create_table_generated_virtual: reverse, for SQLite 3.40 or later
-- Generated columns that are not stored
-- reversal: exact
-- this destroys what was written since:
--   the column c of line with its values
--   the table line with all its rows
-- lock timeout: 3000 ms, retry: 5

pragma busy_timeout = 3000;

begin immediate;

-- step 1: drop column c of line
-- lock: line: the database, blocks writes while the table is written anew
alter table "line" drop column "c";

-- step 2: drop table line
-- lock: line: the database, blocks writes for an instant
drop table "line";

commit;
