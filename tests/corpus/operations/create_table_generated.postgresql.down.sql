-- create_table_generated: reverse, for PostgreSQL 18 or later
-- Generated columns
-- reversal: exact
-- this destroys what was written since:
--   the table line with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: drop table line
-- lock: line: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "line";

commit;
