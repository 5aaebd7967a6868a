-- create_table_types: reverse, for PostgreSQL 15 or later
-- Every column type
-- reversal: exact
-- this destroys what was written since:
--   the table everything with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: drop table everything
-- lock: everything: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "everything";

-- step 2: drop enum mood
drop type "mood";

commit;
