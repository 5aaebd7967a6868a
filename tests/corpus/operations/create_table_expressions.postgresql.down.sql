-- create_table_expressions: reverse, for PostgreSQL 15 or later
-- Every operator and function in a check
-- reversal: exact
-- this destroys what was written since:
--   the table numbers with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: drop table numbers
-- lock: numbers: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "numbers";

-- step 2: drop enum mood
drop type "mood";

commit;
