-- beside_expressions: reverse, for PostgreSQL 15 or later
-- Changes of tables that compute something
-- reversal: lossy, it does not bring back
--   the values of old in seat
--   which values of part in seat were null
--   which values of size in visit were null
-- this destroys what was written since:
--   the column row of seat with its values
--   the column late of visit with its values
--   the table seat with all its rows
--   the table visit with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: require, else 'seat has duplicates in name: add unique seat_taken_key on seat can not be done'
do $mig$
begin
  if (not exists (select 1 from "seat" where ("seat"."name" is not null) and ("seat"."taken" = true) group by "seat"."name" having count(*) > 1)) is not true then
    raise exception using message = 'seat has duplicates in name: add unique seat_taken_key on seat can not be done';
  end if;
end
$mig$;

commit;

-- step 2: add unique seat_taken_key on seat
-- lock: seat: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: seat: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "seat_taken_key";
create unique index concurrently "seat_taken_key" on "seat" ("name") where "taken" = true;
set lock_timeout = '3s';

begin;

-- step 3: add column old to seat
-- lock: seat: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "seat" add column "old" varchar(20);

-- step 4: rename unique constraint seat_cost_key on seat to seat_price_key
-- lock: seat_cost_key: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
alter index "seat_cost_key" rename to "seat_price_key";

commit;

-- step 5: drop unique seat_price_key on seat
-- lock: seat: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
set lock_timeout = 0;
drop index concurrently "seat_price_key";
set lock_timeout = '3s';

begin;

-- step 6: rename unique constraint seat_taken_key on seat to seat_name_key
-- lock: seat_taken_key: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
alter index "seat_taken_key" rename to "seat_name_key";

-- step 7: drop not null on part of seat
-- lock: seat: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "seat" alter column "part" drop not null;

commit;

begin;

-- step 8: set not null on floor of seat
-- lock: seat: ACCESS EXCLUSIVE, blocks reads and writes while all its rows are read
alter table "seat" alter column "floor" set not null;

-- step 9: drop column row of seat
-- lock: seat: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "seat" drop column "row";

commit;

begin;

-- step 10: set default of seats of visit
-- lock: visit: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "visit" alter column "seats" set default 1;

-- step 11: drop column late of visit
-- lock: visit: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "visit" drop column "late";

-- step 12: drop not null on size of visit
-- lock: visit: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "visit" alter column "size" drop not null;

-- step 13: rename column visitor of visit to guest
-- lock: visit: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "visit" rename column "visitor" to "guest";

-- step 14: drop comment of guest of visit
-- lock: visit: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
comment on column "visit"."guest" is null;

commit;

begin;

-- step 15: delete 2 rows from seat
-- lock: seat: ROW EXCLUSIVE, blocks who writes the same rows while its rows are written
delete from "seat" where "id" in (1, 2);

-- step 16: delete 2 rows from visit
-- lock: visit: ROW EXCLUSIVE, blocks who writes the same rows while its rows are written
delete from "visit" where "id" in (1, 2);

-- step 17: drop table seat
-- lock: seat: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "seat";

commit;

begin;

-- step 18: drop table visit
-- lock: visit: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "visit";

-- step 19: drop enum mood
drop type "mood";

commit;
