-- partial_unique_keys: reverse, for SQLite 3.40 or later
-- Unique keys over some rows
-- reversal: exact
-- this destroys what was written since:
--   the table seat with all its rows

begin immediate;

-- step 1: add unique seat_first on seat
create unique index "seat_first" on "seat" ("row") where "number" = 0;

-- step 2: rename unique constraint seat_first on seat to seat_row
drop index "seat_first";
create unique index "seat_row" on "seat" ("row") where "number" = 0;

-- step 3: drop unique seat_row on seat
drop index "seat_row";

-- step 4: delete 2 rows from seat
delete from "seat" where "id" in (1, 2);

-- step 5: drop table seat
drop table "seat";

commit;
