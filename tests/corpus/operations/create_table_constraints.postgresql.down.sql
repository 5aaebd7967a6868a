-- create_table_constraints: reverse, for PostgreSQL 15 or later
-- Constraints and indexes in all their forms
-- reversal: exact
-- this destroys what was written since:
--   the table channel with all its rows
--   the table owner with all its rows

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: drop table channel
drop table "channel";

-- step 2: drop table owner
drop table "owner";

commit;
