-- create_table_engines: reverse, for SQLite 3.40 or later
-- Parts that only some engines have
-- reversal: exact
-- this destroys what was written since:
--   the column hits of essay with its values
--   the table essay_search with all its rows
--   the table essay with all its rows
-- lock timeout: 3000 ms, retry: 5

pragma busy_timeout = 3000;

begin immediate;

-- step 1: drop table essay
-- lock: essay: the database, blocks writes for an instant
drop table "essay";

commit;
