-- add_foreign_key_deferrable: reverse, for PostgreSQL 15 or later
-- Foreign keys that are checked in the end
-- reversal: exact
-- this destroys what was written since:
--   the table b with all its rows
--   the table a with all its rows

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: add foreign key a_b_id_fkey on a
alter table "a" add constraint "a_b_id_fkey" foreign key ("b_id") references "b" ("id") deferrable initially deferred;

-- step 2: drop foreign key a_b_id_fkey on a
alter table "a" drop constraint "a_b_id_fkey";

-- step 3: drop table b
drop table "b";

-- step 4: drop table a
drop table "a";

commit;
