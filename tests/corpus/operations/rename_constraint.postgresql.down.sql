-- rename_constraint: reverse, for PostgreSQL 15 or later
-- Constraints and indexes under other names
-- reversal: exact
-- this destroys what was written since:
--   the table booking with all its rows
--   the table mentor with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: rename index booking_note on booking to booking_note_idx
-- lock: booking_note: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
alter index "booking_note" rename to "booking_note_idx";

-- step 2: rename check booking_code_ok on booking to booking_code_check
-- lock: booking: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "booking" rename constraint "booking_code_ok" to "booking_code_check";

-- step 3: rename unique constraint booking_code on booking to booking_code_key
-- lock: booking: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "booking" rename constraint "booking_code" to "booking_code_key";

-- step 4: rename foreign key booking_mentor on booking to booking_mentor_id_fkey
-- lock: booking: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "booking" rename constraint "booking_mentor" to "booking_mentor_id_fkey";

-- step 5: rename primary key booking_key on booking to booking_pkey
-- lock: booking: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "booking" rename constraint "booking_key" to "booking_pkey";

commit;

begin;

-- step 6: drop table booking
-- lock: booking: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: mentor: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "booking";

-- step 7: drop table mentor
-- lock: mentor: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "mentor";

commit;
