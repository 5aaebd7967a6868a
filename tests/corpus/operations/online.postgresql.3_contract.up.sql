-- online, phase contract: forward, for PostgreSQL 15 or later
-- runs when no code is left that uses the old form
-- Tables that are there: the forms with the weakest locks
-- reversal: lossy, it does not bring back
--   the rows of pet
-- lock timeout: 500 ms, retry: 2

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '500ms';

begin;

-- step 1: drop foreign key pet_owner_id_fkey on pet
-- lock: pet: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: person: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "pet" drop constraint "pet_owner_id_fkey";

-- step 2: drop table pet
-- lock: pet: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "pet";

commit;
