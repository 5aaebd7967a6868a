-- rename_constraint: reverse, for SQLite 3.40 or later
-- Constraints and indexes under other names
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

-- step 3: rebuild booking: rename index booking_note on booking to booking_note_idx, rename check booking_code_ok on booking to booking_code_check, rename unique constraint booking_code on booking to booking_code_key, rename foreign key booking_mentor on booking to booking_mentor_id_fkey, rename primary key booking_key on booking to booking_pkey
-- lock: booking: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "booking has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'booking' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ('booking_code', 'booking_note'));
drop table temp."mig_guard";
create table "mig_new__booking" (
  "id" integer not null constraint "booking_pkey" primary key autoincrement,
  "mentor_id" integer not null constraint "booking_mentor_id_fkey" references "mentor" ("id"),
  "code" text not null constraint "booking_code_check" check ("code" <> ''),
  "note" text
);
insert into "mig_new__booking" ("id", "mentor_id", "code", "note")
  select "id", "mentor_id", "code", "note" from "booking";
delete from sqlite_sequence where name = 'mig_new__booking';
insert into sqlite_sequence (name, seq) select 'mig_new__booking', seq from sqlite_sequence where name = 'booking';
drop table "booking";
pragma legacy_alter_table = on;
alter table "mig_new__booking" rename to "booking";
pragma legacy_alter_table = off;
create unique index "booking_code_key" on "booking" ("code");
create index "booking_note_idx" on "booking" ("note");

-- step 4: drop table booking
-- lock: booking: the database, blocks writes for an instant
drop table "booking";

-- step 5: drop table mentor
-- lock: mentor: the database, blocks writes for an instant
drop table "mentor";

commit;

-- step 6: switch foreign keys on
pragma foreign_keys = on;
