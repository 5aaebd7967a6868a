-- 0001_initial: reverse, for PostgreSQL 15 or later
-- Users
-- reversal: exact
-- this destroys what was written since:
--   the table person with all its rows

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: drop table person
drop table "person";

-- step 2: drop enum role
drop type "role";

commit;
