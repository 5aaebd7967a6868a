-- add_foreign_key: reverse, for PostgreSQL 15 or later
-- Foreign keys come and go
-- reversal: exact
-- this destroys what was written since:
--   the table booking with all its rows
--   the table mentor with all its rows

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: add index booking_code_idx on booking
create index "booking_code_idx" on "booking" ("code");

-- step 2: add foreign key booking_second_id_fkey on booking
alter table "booking" add constraint "booking_second_id_fkey" foreign key ("second_id") references "mentor" ("id");

-- step 3: drop foreign key booking_up_fkey on booking
alter table "booking" drop constraint "booking_up_fkey";

-- step 4: drop foreign key booking_code_fkey on booking
alter table "booking" drop constraint "booking_code_fkey";

-- step 5: drop foreign key booking_mentor on booking
alter table "booking" drop constraint "booking_mentor";

-- step 6: drop table booking
drop table "booking";

-- step 7: drop table mentor
drop table "mentor";

commit;
