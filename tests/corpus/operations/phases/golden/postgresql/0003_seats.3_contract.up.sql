-- 0003_seats, phase contract: forward, for PostgreSQL 15 or later
-- runs when no code is left that uses the old form
-- Seats are counted as bigint, once no code reads the old column
-- reversal: exact

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: change type of seats of booking to bigint
alter table "booking" alter column "seats" drop default,
  alter column "seats" type bigint,
  alter column "seats" set default 1;

-- step 2: add check booking_seats_positive on booking
alter table "booking" add constraint "booking_seats_positive" check ("seats" > 0);

commit;
