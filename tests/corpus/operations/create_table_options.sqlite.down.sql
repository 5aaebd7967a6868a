-- create_table_options: reverse, for SQLite 3.40 or later
-- Options of one engine
-- reversal: exact
-- this destroys what was written since:
--   the table setting with all its rows
-- lock timeout: 3000 ms, retry: 5

pragma busy_timeout = 3000;

begin immediate;

-- step 1: drop table setting
-- lock: setting: the database, blocks writes for an instant
drop table "setting";

commit;
