-- create_enum: reverse, for PostgreSQL 15 or later
-- An enum and its values
-- reversal: exact
-- this destroys what was written since:
--   the table person with all its rows

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: create enum unused
create type "unused" as enum ('a');

-- step 2: drop enum unused
drop type "unused";

-- step 3: drop table person
drop table "person";

-- step 4: drop enum mood
drop type "mood";

commit;
