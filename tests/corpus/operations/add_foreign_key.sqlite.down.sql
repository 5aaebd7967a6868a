-- add_foreign_key: reverse, for SQLite 3.40 or later
-- Foreign keys come and go
-- reversal: exact
-- this destroys what was written since:
--   the table booking with all its rows
--   the table mentor with all its rows
-- lock timeout: 3000 ms, retry: 5

pragma busy_timeout = 3000;

-- step 1: switch foreign keys off
pragma foreign_keys = off;

begin immediate;

-- step 2: make sure that they are off
create temp table "mig_guard" (ok integer not null constraint "foreign keys must be off before a table rebuild" check (ok = 1));
insert into temp."mig_guard" select foreign_keys = 0 from pragma_foreign_keys;
drop table temp."mig_guard";

-- step 3: rebuild booking: add index booking_code_idx on booking, add foreign key booking_second_id_fkey on booking, drop foreign key booking_up_fkey on booking, drop foreign key booking_code_fkey on booking, drop foreign key booking_mentor on booking
-- lock: booking: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "booking has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'booking' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__booking" (
  "id" integer not null constraint "booking_pkey" primary key autoincrement,
  "mentor_id" integer,
  "second_id" integer constraint "booking_second_id_fkey" references "mentor" ("id"),
  "code" text,
  "up" integer
);
insert into "mig_new__booking" ("id", "mentor_id", "second_id", "code", "up")
  select "id", "mentor_id", "second_id", "code", "up" from "booking";
delete from sqlite_sequence where name = 'mig_new__booking';
insert into sqlite_sequence (name, seq) select 'mig_new__booking', seq from sqlite_sequence where name = 'booking';
drop table "booking";
pragma legacy_alter_table = on;
alter table "mig_new__booking" rename to "booking";
pragma legacy_alter_table = off;
create index "booking_code_idx" on "booking" ("code");

-- step 4: drop table booking
-- lock: booking: the database, blocks writes for an instant
drop table "booking";

-- step 5: drop table mentor
-- lock: mentor: the database, blocks writes for an instant
drop table "mentor";

commit;

-- step 6: switch foreign keys on
pragma foreign_keys = on;
