-- create_table_options: reverse, for PostgreSQL 15 or later
-- Options of one engine
-- reversal: exact
-- this destroys what was written since:
--   the table setting with all its rows

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: drop table setting
drop table "setting";

commit;
