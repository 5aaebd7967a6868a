-- create_table_options: reverse, for PostgreSQL 15 or later
-- Options of one engine
-- reversal: exact
-- this destroys what was written since:
--   the table setting with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: drop table setting
-- lock: setting: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "setting";

commit;
