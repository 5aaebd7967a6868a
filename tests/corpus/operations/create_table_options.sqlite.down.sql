-- create_table_options: reverse, for SQLite 3.40 or later
-- Options of one engine
-- reversal: exact
-- this destroys what was written since:
--   the table setting with all its rows

begin immediate;

-- step 1: drop table setting
drop table "setting";

commit;
