-- alter_enum: reverse, for SQLite 3.40 or later
-- An enum changes, and all that names its values
-- reversal: lossy, it does not bring back
--   which rows had 'sad' of the enum mood
-- this destroys what was written since:
--   the table pet with all its rows
--   the table person with all its rows
-- lock timeout: 3000 ms, retry: 5
-- note: SQLite sorts the values of an enum as texts, not in the enum's order

pragma busy_timeout = 3000;

-- step 1: switch foreign keys off
pragma foreign_keys = off;

begin immediate;

-- step 2: make sure that they are off
create temp table "mig_guard" (ok integer not null constraint "foreign keys must be off before a table rebuild" check (ok = 1));
insert into temp."mig_guard" select foreign_keys = 0 from pragma_foreign_keys;
drop table temp."mig_guard";

-- step 3: rebuild person: add 'sad' to enum mood
-- lock: person: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "person has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'person' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ('person_happy_key', 'person_ok_idx'));
drop table temp."mig_guard";
create table "mig_new__person" (
  "id" integer not null constraint "person_pkey" primary key autoincrement,
  "feeling" text not null default 'fine' check ("feeling" in ('angry', 'sad', 'fine', 'happy', 'great')),
  "before" text check ("before" in ('angry', 'sad', 'fine', 'happy', 'great')),
  "badge" integer,
  constraint "person_not_both" check (("feeling" <> 'happy') or ("before" is null))
);
insert into "mig_new__person" ("id", "feeling", "before", "badge")
  select "id", "feeling", "before", "badge" from "person";
delete from sqlite_sequence where name = 'mig_new__person';
insert into sqlite_sequence (name, seq) select 'mig_new__person', seq from sqlite_sequence where name = 'person';
drop table "person";
pragma legacy_alter_table = on;
alter table "mig_new__person" rename to "person";
pragma legacy_alter_table = off;
create unique index "person_happy_key" on "person" ("badge") where "feeling" = 'happy';
create index "person_ok_idx" on "person" ("id") where "feeling" = 'fine';

-- step 4: drop view content
-- lock: content: the database, blocks writes for an instant
drop view "content";

-- step 5: rebuild person: add 'blue' to enum mood, rename 'fine' of enum mood to 'ok', drop 'great' of enum mood, drop 'blue' of enum mood, drop 'angry' of enum mood
-- lock: person: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "person has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'person' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ('person_happy_key', 'person_ok_idx'));
drop table temp."mig_guard";
create table "mig_new__person" (
  "id" integer not null constraint "person_pkey" primary key autoincrement,
  "feeling" text not null default 'ok' check ("feeling" in ('sad', 'ok', 'happy')),
  "before" text check ("before" in ('sad', 'ok', 'happy')),
  "badge" integer,
  constraint "person_not_both" check (("feeling" <> 'happy') or ("before" is null))
);
insert into "mig_new__person" ("id", "feeling", "before", "badge")
  select "id", case "feeling" when 'fine' then 'ok' else "feeling" end, case "before" when 'fine' then 'ok' else "before" end, "badge" from "person";
delete from sqlite_sequence where name = 'mig_new__person';
insert into sqlite_sequence (name, seq) select 'mig_new__person', seq from sqlite_sequence where name = 'person';
drop table "person";
pragma legacy_alter_table = on;
alter table "mig_new__person" rename to "person";
pragma legacy_alter_table = off;
create unique index "person_happy_key" on "person" ("badge") where "feeling" = 'happy';
create index "person_ok_idx" on "person" ("id") where "feeling" = 'ok';

-- step 6: rebuild pet: add 'sad' to enum mood, set default of feeling of pet, add 'blue' to enum mood, rename 'fine' of enum mood to 'ok', drop 'great' of enum mood, drop 'blue' of enum mood and 1 more
-- lock: pet: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "pet has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'pet' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__pet" (
  "id" integer not null constraint "pet_pkey" primary key autoincrement,
  "feeling" text default 'sad' check ("feeling" in ('sad', 'ok', 'happy')),
  "person_id" integer constraint "pet_person_id_fkey" references "person" ("id") on delete set null
);
insert into "mig_new__pet" ("id", "feeling", "person_id")
  select "id", case "feeling" when 'fine' then 'ok' else "feeling" end, "person_id" from "pet";
delete from sqlite_sequence where name = 'mig_new__pet';
insert into sqlite_sequence (name, seq) select 'mig_new__pet', seq from sqlite_sequence where name = 'pet';
drop table "pet";
pragma legacy_alter_table = on;
alter table "mig_new__pet" rename to "pet";
pragma legacy_alter_table = off;

-- step 7: create view content
-- lock: content: the database, blocks writes for an instant
create view "content" as
select "person"."id" as "id", "person"."feeling" as "feeling"
from "person"
where "person"."feeling" = 'ok';

-- step 8: drop view content
-- lock: content: the database, blocks writes for an instant
drop view "content";

-- step 9: drop table pet
-- lock: pet: the database, blocks writes for an instant
drop table "pet";

-- step 10: drop table person
-- lock: person: the database, blocks writes for an instant
drop table "person";

commit;

-- step 11: switch foreign keys on
pragma foreign_keys = on;
