-- online, phase expand: reverse, for PostgreSQL 15 or later
-- takes the new form away: runs when no code is left that uses it, after the old code is deployed again everywhere
-- Tables that are there: the forms with the weakest locks
-- reversal: exact
-- this destroys what was written since:
--   the table note with all its rows
--   the table pet with all its rows
--   the table person with all its rows
-- lock timeout: 500 ms, retry: 2

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '500ms';

begin;

-- step 1: drop table note
-- lock: note: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "note";

commit;

begin;

-- step 2: drop table pet
-- lock: pet: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "pet";

commit;

begin;

-- step 3: drop table person
-- lock: person: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "person";

-- step 4: drop enum mood
drop type "mood";

commit;
