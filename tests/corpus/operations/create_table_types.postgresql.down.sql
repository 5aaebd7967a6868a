-- create_table_types: reverse, for PostgreSQL 15 or later
-- Every column type
-- reversal: exact
-- this destroys what was written since:
--   the table everything with all its rows

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: drop table everything
drop table "everything";

-- step 2: drop enum mood
drop type "mood";

commit;
