-- 0001_initial: reverse, for PostgreSQL 15 or later
-- Users
-- reversal: exact
-- this destroys what was written since:
--   the table person with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: drop table person
-- lock: person: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "person";

-- step 2: drop enum role
drop type "role";

commit;
