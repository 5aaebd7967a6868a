-- create_table_array: reverse, for PostgreSQL 15 or later
-- Arrays, on PostgreSQL alone
-- reversal: exact
-- this destroys what was written since:
--   the table essay with all its rows

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: drop table essay
drop table "essay";

commit;
