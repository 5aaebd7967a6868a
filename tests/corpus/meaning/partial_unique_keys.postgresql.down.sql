-- partial_unique_keys: reverse, for PostgreSQL 15 or later
-- Unique keys over some rows
-- reversal: exact
-- this destroys what was written since:
--   the table seat with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: require, else 'seat has duplicates in row: add unique seat_first on seat can not be done'
do $mig$
begin
  if (not exists (select 1 from "seat" where ("seat"."row" is not null) and ("seat"."number" = 0) group by "seat"."row" having count(*) > 1)) is not true then
    raise exception using message = 'seat has duplicates in row: add unique seat_first on seat can not be done';
  end if;
end
$mig$;

commit;

-- step 2: add unique seat_first on seat
-- lock: seat: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: seat: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "seat_first";
create unique index concurrently "seat_first" on "seat" ("row") where "number" = 0;
set lock_timeout = '3s';

begin;

-- step 3: rename unique constraint seat_first on seat to seat_row
-- lock: seat_first: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
alter index "seat_first" rename to "seat_row";

commit;

-- step 4: drop unique seat_row on seat
-- lock: seat: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
set lock_timeout = 0;
drop index concurrently "seat_row";
set lock_timeout = '3s';

begin;

-- step 5: delete 2 rows from seat
-- lock: seat: ROW EXCLUSIVE, blocks who writes the same rows while its rows are written
delete from "seat" where "id" in (1, 2);

-- step 6: drop table seat
-- lock: seat: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "seat";

commit;
