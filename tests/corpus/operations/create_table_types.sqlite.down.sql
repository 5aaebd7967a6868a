-- create_table_types: reverse, for SQLite 3.40 or later
-- Every column type
-- reversal: exact
-- this destroys what was written since:
--   the table everything with all its rows

begin immediate;

-- step 1: drop table everything
drop table "everything";

commit;
