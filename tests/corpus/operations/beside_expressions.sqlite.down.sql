-- beside_expressions: reverse, for SQLite 3.40 or later
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
-- note: SQLite does not enforce the length of char and varchar
-- note: SQLite has no comments: they stay in the migration

pragma busy_timeout = 3000;

-- step 1: switch foreign keys off
pragma foreign_keys = off;

begin immediate;

-- step 2: make sure that they are off
create temp table "mig_guard" (ok integer not null constraint "foreign keys must be off before a table rebuild" check (ok = 1));
insert into temp."mig_guard" select foreign_keys = 0 from pragma_foreign_keys;
drop table temp."mig_guard";

-- step 3: rebuild seat: add unique seat_taken_key on seat, add column old to seat, rename unique constraint seat_cost_key on seat to seat_price_key, drop unique seat_price_key on seat, rename unique constraint seat_taken_key on seat to seat_name_key, drop not null on part of seat and 2 more
-- lock: seat: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "seat has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'seat' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ('seat_cost_key'));
drop table temp."mig_guard";
create table "mig_new__seat" (
  "id" integer not null constraint "seat_pkey" primary key autoincrement,
  "name" text,
  "taken" boolean not null default 0,
  "price" integer not null,
  "part" text,
  "floor" integer not null default 1,
  "old" text
);
insert into "mig_new__seat" ("id", "name", "taken", "price", "part", "floor", "old")
  select "id", "name", "taken", "price", "part", "floor", null from "seat";
delete from sqlite_sequence where name = 'mig_new__seat';
insert into sqlite_sequence (name, seq) select 'mig_new__seat', seq from sqlite_sequence where name = 'seat';
drop table "seat";
pragma legacy_alter_table = on;
alter table "mig_new__seat" rename to "seat";
pragma legacy_alter_table = off;
create unique index "seat_name_key" on "seat" ("name") where "taken" = 1;

-- step 4: delete 2 rows from seat
-- lock: seat: the database, blocks writes while its rows are written
delete from "seat" where "id" in (1, 2);

-- step 5: rebuild visit: set default of seats of visit, drop column late of visit, drop not null on size of visit, rename column visitor of visit to guest, drop comment of guest of visit
-- lock: visit: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "visit has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'visit' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__visit" (
  "id" integer not null constraint "visit_pkey" primary key autoincrement,
  "day" text not null constraint "visit_day_check" check ("day" > '2000-01-01'),
  "mood" text not null default 'ok' check ("mood" in ('sad', 'ok')),
  "guest" text not null,
  "notes" text,
  "size" integer,
  "seats" integer not null default 1
);
insert into "mig_new__visit" ("id", "day", "mood", "guest", "notes", "size", "seats")
  select "id", "day", "mood", "visitor", "notes", "size", "seats" from "visit";
delete from sqlite_sequence where name = 'mig_new__visit';
insert into sqlite_sequence (name, seq) select 'mig_new__visit', seq from sqlite_sequence where name = 'visit';
drop table "visit";
pragma legacy_alter_table = on;
alter table "mig_new__visit" rename to "visit";
pragma legacy_alter_table = off;

-- step 6: delete 2 rows from visit
-- lock: visit: the database, blocks writes while its rows are written
delete from "visit" where "id" in (1, 2);

-- step 7: drop table seat
-- lock: seat: the database, blocks writes for an instant
drop table "seat";

-- step 8: drop table visit
-- lock: visit: the database, blocks writes for an instant
drop table "visit";

commit;

-- step 9: switch foreign keys on
pragma foreign_keys = on;
