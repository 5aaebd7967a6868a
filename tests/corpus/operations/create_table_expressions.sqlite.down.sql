-- create_table_expressions: reverse, for SQLite 3.40 or later
-- Every operator and function in a check
-- reversal: exact
-- this destroys what was written since:
--   the table numbers with all its rows

begin immediate;

-- step 1: drop table numbers
drop table "numbers";

commit;
