-- create_table_generated_virtual: reverse, for SQLite 3.40 or later
-- Generated columns that are not stored
-- reversal: exact
-- this destroys what was written since:
--   the column c of line with its values
--   the table line with all its rows

begin immediate;

-- step 1: drop column c of line
alter table "line" drop column "c";

-- step 2: drop table line
drop table "line";

commit;
