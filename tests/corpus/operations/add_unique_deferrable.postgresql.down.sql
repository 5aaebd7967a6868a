-- add_unique_deferrable: reverse, for PostgreSQL 15 or later
-- Constraints that are checked in the end
-- reversal: exact
-- this destroys what was written since:
--   the table item with all its rows

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: drop unique item_both on item
alter table "item" drop constraint "item_both";

-- step 2: drop unique item_place_key on item
alter table "item" drop constraint "item_place_key";

-- step 3: drop table item
drop table "item";

commit;
