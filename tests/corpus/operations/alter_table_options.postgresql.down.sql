-- alter_table_options: reverse, for PostgreSQL 15 or later
-- Options of a table
-- reversal: exact
-- this destroys what was written since:
--   the table tag with all its rows
--   the table event with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: drop table tag
-- lock: tag: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "tag";

-- step 2: set options of event
-- lock: event: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
alter table "event" set (fillfactor=80), reset (autovacuum_enabled);

commit;

begin;

-- step 3: drop table event
-- lock: event: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "event";

commit;
