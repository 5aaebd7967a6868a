-- beside_expressions: forward, for SQLite 3.40 or later
-- Changes of tables that compute something
-- reversal: lossy, it does not bring back
--   the values of old in seat
--   which values of part in seat were null
--   which values of size in visit were null
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

-- step 3: create table visit
create table "visit" (
  "id" integer not null constraint "visit_pkey" primary key autoincrement,
  "day" text not null constraint "visit_day_check" check ("day" > '2000-01-01'),
  "mood" text not null default 'ok' check ("mood" in ('sad', 'ok')),
  "guest" text not null,
  "notes" text,
  "size" integer,
  "seats" integer not null default 1
);

-- step 4: create table seat
create table "seat" (
  "id" integer not null constraint "seat_pkey" primary key autoincrement,
  "name" text,
  "taken" boolean not null default 0,
  "price" integer not null,
  "part" text,
  "floor" integer not null default 1,
  "old" text
);
create unique index "seat_name_key" on "seat" ("name") where "taken" = 1;

-- step 5: insert 2 rows into visit
insert into "visit" ("id", "day", "guest", "notes", "size") values
  (1, '2024-05-01', 'Ann', 'n', 3),
  (2, '2024-05-02', 'Bo', null, null);

-- step 6: insert 2 rows into seat
insert into "seat" ("id", "name", "taken", "price", "part") values
  (1, 'a', 1, 2, 'left'),
  (2, 'a', 0, 3, null);

-- step 7: rebuild visit: set comment of guest of visit, rename column guest of visit to visitor, set not null on size of visit, add column late to visit, set default of seats of visit
create temp table "mig_guard" (ok integer not null constraint "visit has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'visit' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__visit" (
  "id" integer not null constraint "visit_pkey" primary key autoincrement,
  "day" text not null constraint "visit_day_check" check ("day" > '2000-01-01'),
  "mood" text not null default 'ok' check ("mood" in ('sad', 'ok')),
  "visitor" text not null,
  "notes" text,
  "size" integer not null,
  "seats" integer not null default 2,
  "late" boolean not null default 0
);
insert into "mig_new__visit" ("id", "day", "mood", "visitor", "notes", "size", "seats", "late")
  select "id", "day", "mood", "guest", "notes", coalesce("size", 0), "seats", 0 from "visit";
delete from sqlite_sequence where name = 'mig_new__visit';
insert into sqlite_sequence (name, seq) select 'mig_new__visit', seq from sqlite_sequence where name = 'visit';
drop table "visit";
pragma legacy_alter_table = on;
alter table "mig_new__visit" rename to "visit";
pragma legacy_alter_table = off;

-- step 8: rebuild seat: add column row to seat, drop not null on floor of seat, set not null on part of seat, rename unique constraint seat_name_key on seat to seat_taken_key, add unique seat_price_key on seat, rename unique constraint seat_price_key on seat to seat_cost_key and 2 more
create temp table "mig_guard" (ok integer not null constraint "seat has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'seat' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ('seat_name_key'));
drop table temp."mig_guard";
create table "mig_new__seat" (
  "id" integer not null constraint "seat_pkey" primary key autoincrement,
  "name" text,
  "taken" boolean not null default 0,
  "price" integer not null,
  "part" text not null,
  "floor" integer default 1,
  "row" integer not null default 0
);
insert into "mig_new__seat" ("id", "name", "taken", "price", "part", "floor", "row")
  select "id", "name", "taken", "price", coalesce("part", 'left'), "floor", 0 from "seat";
delete from sqlite_sequence where name = 'mig_new__seat';
insert into sqlite_sequence (name, seq) select 'mig_new__seat', seq from sqlite_sequence where name = 'seat';
drop table "seat";
pragma legacy_alter_table = on;
alter table "mig_new__seat" rename to "seat";
pragma legacy_alter_table = off;
create unique index "seat_cost_key" on "seat" ("price") where "taken" = 1;

-- step 9: look for rows without a parent
create temp table "mig_guard" (ok integer not null constraint "a foreign key of seat has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('seat');
drop table temp."mig_guard";
create temp table "mig_guard" (ok integer not null constraint "a foreign key of visit has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('visit');
drop table temp."mig_guard";

commit;

-- step 10: switch foreign keys on
pragma foreign_keys = on;
