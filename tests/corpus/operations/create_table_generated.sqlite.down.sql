-- create_table_generated: reverse, for SQLite 3.40 or later
-- Generated columns
-- reversal: exact
-- this destroys what was written since:
--   the table line with all its rows

begin immediate;

-- step 1: drop table line
drop table "line";

commit;
