-- create_table_defaults: reverse, for PostgreSQL 15 or later
-- Defaults that are worked out for each row
-- reversal: exact
-- this destroys what was written since:
--   the table booking with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: drop table booking
-- lock: booking: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "booking";

commit;
