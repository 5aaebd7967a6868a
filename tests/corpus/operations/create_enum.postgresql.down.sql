-- create_enum: reverse, for PostgreSQL 15 or later
-- An enum and its values
-- reversal: exact
-- this destroys what was written since:
--   the table person with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: create enum unused
create type "unused" as enum ('a');

-- step 2: drop enum unused
drop type "unused";

-- step 3: drop table person
-- lock: person: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "person";

-- step 4: drop enum mood
drop type "mood";

commit;
