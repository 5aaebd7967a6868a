-- create_table_types: reverse, for SQLite 3.40 or later
-- Every column type
-- reversal: exact
-- this destroys what was written since:
--   the table everything with all its rows
-- lock timeout: 3000 ms, retry: 5

pragma busy_timeout = 3000;

begin immediate;

-- step 1: drop table everything
-- lock: everything: the database, blocks writes for an instant
drop table "everything";

commit;
