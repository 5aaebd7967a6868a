-- alter_table_options: reverse, for PostgreSQL 15 or later
-- Options of a table
-- reversal: exact
-- this destroys what was written since:
--   the table tag with all its rows
--   the table event with all its rows

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: drop table tag
drop table "tag";

-- step 2: set options of event
alter table "event" set (fillfactor=80), reset (autovacuum_enabled);

-- step 3: drop table event
drop table "event";

commit;
