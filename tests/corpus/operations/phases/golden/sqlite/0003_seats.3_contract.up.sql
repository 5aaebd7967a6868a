-- 0003_seats, phase contract: forward, for SQLite 3.40 or later
-- runs when no code is left that uses the old form
-- Seats are counted as bigint, once no code reads the old column
-- reversal: exact

-- step 1: switch foreign keys off
pragma foreign_keys = off;

begin immediate;

-- step 2: make sure that they are off
create temp table "mig_guard" (ok integer not null constraint "foreign keys must be off before a table rebuild" check (ok = 1));
insert into temp."mig_guard" select foreign_keys = 0 from pragma_foreign_keys;
drop table temp."mig_guard";

-- step 3: rebuild booking: change type of seats of booking to bigint, add check booking_seats_positive on booking
create temp table "mig_guard" (ok integer not null constraint "booking has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'booking' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__booking" (
  "id" integer not null constraint "booking_pkey" primary key autoincrement,
  "tenant_id" integer not null constraint "booking_tenant_id_fkey" references "tenant" ("id") on delete cascade,
  "seats" integer not null default 1 constraint "booking_seats_positive" check ("seats" > 0)
);
insert into "mig_new__booking" ("id", "tenant_id", "seats")
  select "id", "tenant_id", "seats" from "booking";
delete from sqlite_sequence where name = 'mig_new__booking';
insert into sqlite_sequence (name, seq) select 'mig_new__booking', seq from sqlite_sequence where name = 'booking';
drop table "booking";
pragma legacy_alter_table = on;
alter table "mig_new__booking" rename to "booking";
pragma legacy_alter_table = off;

-- step 4: look for rows without a parent
create temp table "mig_guard" (ok integer not null constraint "a foreign key of booking has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('booking');
drop table temp."mig_guard";

commit;

-- step 5: switch foreign keys on
pragma foreign_keys = on;
