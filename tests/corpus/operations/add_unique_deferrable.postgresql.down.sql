-- add_unique_deferrable: reverse, for PostgreSQL 15 or later
-- Constraints that are checked in the end
-- reversal: exact
-- this destroys what was written since:
--   the table item with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: drop unique item_both on item
-- lock: item: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "item" drop constraint "item_both";

-- step 2: drop unique item_place_key on item
-- lock: item: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "item" drop constraint "item_place_key";

-- step 3: drop table item
-- lock: item: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "item";

commit;
