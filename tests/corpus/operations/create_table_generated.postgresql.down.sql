-- create_table_generated: reverse, for PostgreSQL 18 or later
-- Generated columns
-- reversal: exact
-- this destroys what was written since:
--   the table line with all its rows

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: drop table line
drop table "line";

commit;
