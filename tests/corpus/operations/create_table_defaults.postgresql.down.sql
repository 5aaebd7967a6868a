-- create_table_defaults: reverse, for PostgreSQL 15 or later
-- Defaults that are worked out for each row
-- reversal: exact
-- this destroys what was written since:
--   the table booking with all its rows

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: drop table booking
drop table "booking";

commit;
