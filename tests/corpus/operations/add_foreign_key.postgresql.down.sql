-- add_foreign_key: reverse, for PostgreSQL 15 or later
-- Foreign keys come and go
-- reversal: exact
-- this destroys what was written since:
--   the table booking with all its rows
--   the table mentor with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: require, else 'booking has rows whose second_id is not in mentor: add foreign key booking_second_id_fkey on booking can not be done'
do $mig$
begin
  if (not exists (select 1 from "booking" as "child" where ("child"."second_id" is not null) and (not exists (select 1 from "mentor" as "parent" where "parent"."id" = "child"."second_id")))) is not true then
    raise exception using message = 'booking has rows whose second_id is not in mentor: add foreign key booking_second_id_fkey on booking can not be done';
  end if;
end
$mig$;

commit;

-- step 2: add index booking_code_idx on booking
-- lock: booking: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: booking: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "booking_code_idx";
create index concurrently "booking_code_idx" on "booking" ("code");
set lock_timeout = '3s';

begin;

-- step 3: wait for mentor
-- lock: mentor: SHARE ROW EXCLUSIVE, blocks writes for an instant
lock table "mentor" in share row exclusive mode;

-- step 4: add foreign key booking_second_id_fkey on booking
-- lock: booking: SHARE ROW EXCLUSIVE, blocks writes for an instant
-- lock: mentor: SHARE ROW EXCLUSIVE, blocks writes for an instant
alter table "booking" add constraint "booking_second_id_fkey" foreign key ("second_id") references "mentor" ("id") not valid;

commit;

begin;

-- step 5: look whether all rows of booking hold booking_second_id_fkey
-- lock: booking: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "booking" validate constraint "booking_second_id_fkey";

-- step 6: drop foreign key booking_up_fkey on booking
-- lock: booking: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "booking" drop constraint "booking_up_fkey";

commit;

begin;

-- step 7: drop foreign key booking_code_fkey on booking
-- lock: booking: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: mentor: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "booking" drop constraint "booking_code_fkey";

-- step 8: drop foreign key booking_mentor on booking
-- lock: booking: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: mentor: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "booking" drop constraint "booking_mentor";

-- step 9: drop table booking
-- lock: booking: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: mentor: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "booking";

-- step 10: drop table mentor
-- lock: mentor: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "mentor";

commit;
