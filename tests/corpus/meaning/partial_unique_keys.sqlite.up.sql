-- partial_unique_keys: forward, for SQLite 3.40 or later
-- Unique keys over some rows
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5
-- note: SQLite does not enforce the length of char and varchar

pragma busy_timeout = 3000;

begin immediate;

-- step 1: create table seat
create table "seat" (
  "id" integer not null constraint "seat_pkey" primary key autoincrement,
  "row" text not null,
  "number" integer not null,
  "name" text,
  "state" text not null default 'free'
);
create unique index "seat_once" on "seat" ("row", "number") where "state" <> 'gone';
create unique index "seat_named" on "seat" ("name") where "state" = 'taken';

-- step 2: insert 2 rows into seat
insert into "seat" ("id", "row", "number", "name", "state") values
  (1, 'a', 1, 'x', 'taken'),
  (2, 'a', 1, 'x', 'gone');

-- step 3: add unique seat_row on seat
create unique index "seat_row" on "seat" ("row") where "number" = 0;

-- step 4: rename unique constraint seat_row on seat to seat_first
drop index "seat_row";
create unique index "seat_first" on "seat" ("row") where "number" = 0;

-- step 5: drop unique seat_first on seat
drop index "seat_first";

commit;
