-- create_table_constraints: reverse, for PostgreSQL 15 or later
-- Constraints and indexes in all their forms
-- reversal: exact
-- this destroys what was written since:
--   the table channel with all its rows
--   the table owner with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: drop table channel
-- lock: channel: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: owner: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "channel";

-- step 2: drop table owner
-- lock: owner: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "owner";

commit;
