-- 0003_seats, phase contract: reverse, for PostgreSQL 15 or later
-- brings the old form back: runs while the new code still runs, before the old code is deployed again
-- Seats are counted as bigint, once no code reads the old column
-- reversal: exact

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: require, else 'booking.seats has values that do not fit into int: change type of seats of booking to int can not be done'
do $mig$
begin
  if (not exists (select 1 from "booking" where "booking"."seats" not between -2147483648 and 2147483647)) is not true then
    raise exception using message = 'booking.seats has values that do not fit into int: change type of seats of booking to int can not be done';
  end if;
end
$mig$;

-- step 2: drop check booking_seats_positive on booking
alter table "booking" drop constraint "booking_seats_positive";

-- step 3: change type of seats of booking to int
alter table "booking" alter column "seats" drop default,
  alter column "seats" type integer,
  alter column "seats" set default 1;

commit;
