-- create_table_defaults: reverse, for SQLite 3.40 or later
-- Defaults that are worked out for each row
-- reversal: exact
-- this destroys what was written since:
--   the table booking with all its rows

begin immediate;

-- step 1: drop table booking
drop table "booking";

commit;
