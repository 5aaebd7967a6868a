-- partial_unique_keys: reverse, for SQLite 3.40 or later
-- Unique keys over some rows
-- reversal: exact
-- this destroys what was written since:
--   the table seat with all its rows
-- lock timeout: 3000 ms, retry: 5

pragma busy_timeout = 3000;

begin immediate;

-- step 1: add unique seat_first on seat
-- lock: seat: the database, blocks writes while the index is built
create unique index "seat_first" on "seat" ("row") where "number" = 0;

-- step 2: rename unique constraint seat_first on seat to seat_row
-- lock: seat: the database, blocks writes while the index is built
drop index "seat_first";
create unique index "seat_row" on "seat" ("row") where "number" = 0;

-- step 3: drop unique seat_row on seat
-- lock: seat: the database, blocks writes for an instant
drop index "seat_row";

-- step 4: delete 2 rows from seat
-- lock: seat: the database, blocks writes while its rows are written
delete from "seat" where "id" in (1, 2);

-- step 5: drop table seat
-- lock: seat: the database, blocks writes for an instant
drop table "seat";

commit;
