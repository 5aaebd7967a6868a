-- alter_enum: forward, for SQLite 3.40 or later
-- An enum changes, and all that names its values
-- reversal: lossy, it does not bring back
--   which rows had 'sad' of the enum mood
-- lock timeout: 3000 ms, retry: 5
-- note: SQLite has no comments: they stay in the migration
-- note: SQLite sorts the values of an enum as texts, not in the enum's order

pragma busy_timeout = 3000;

-- step 1: switch foreign keys off
pragma foreign_keys = off;

begin immediate;

-- step 2: make sure that they are off
create temp table "mig_guard" (ok integer not null constraint "foreign keys must be off before a table rebuild" check (ok = 1));
insert into temp."mig_guard" select foreign_keys = 0 from pragma_foreign_keys;
drop table temp."mig_guard";

-- step 3: create table person
create table "person" (
  "id" integer not null constraint "person_pkey" primary key autoincrement,
  "feeling" text not null default 'ok' check ("feeling" in ('sad', 'ok', 'happy')),
  "before" text check ("before" in ('sad', 'ok', 'happy')),
  "badge" integer,
  constraint "person_not_both" check (("feeling" <> 'happy') or ("before" is null))
);
create unique index "person_happy_key" on "person" ("badge") where "feeling" = 'happy';
create index "person_ok_idx" on "person" ("id") where "feeling" = 'ok';

-- step 4: create table pet
create table "pet" (
  "id" integer not null constraint "pet_pkey" primary key autoincrement,
  "feeling" text default 'sad' check ("feeling" in ('sad', 'ok', 'happy')),
  "person_id" integer constraint "pet_person_id_fkey" references "person" ("id") on delete set null
);

-- step 5: create view content
-- lock: content: the database, blocks writes for an instant
create view "content" as
select "person"."id" as "id", "person"."feeling" as "feeling"
from "person"
where "person"."feeling" = 'ok';

-- step 6: drop view content
-- lock: content: the database, blocks writes for an instant
drop view "content";

-- step 7: rebuild person: add 'angry' to enum mood, add 'blue' to enum mood, add 'great' to enum mood, rename 'ok' of enum mood to 'fine', drop 'blue' of enum mood, drop 'sad' of enum mood
create temp table "mig_guard" (ok integer not null constraint "person has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'person' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ('person_happy_key', 'person_ok_idx'));
drop table temp."mig_guard";
create table "mig_new__person" (
  "id" integer not null constraint "person_pkey" primary key autoincrement,
  "feeling" text not null default 'fine' check ("feeling" in ('angry', 'fine', 'happy', 'great')),
  "before" text check ("before" in ('angry', 'fine', 'happy', 'great')),
  "badge" integer,
  constraint "person_not_both" check (("feeling" <> 'happy') or ("before" is null))
);
insert into "mig_new__person" ("id", "feeling", "before", "badge")
  select "id", case "feeling" when 'ok' then 'fine' when 'sad' then 'fine' else "feeling" end, case "before" when 'ok' then 'fine' when 'sad' then 'fine' else "before" end, "badge" from "person";
delete from sqlite_sequence where name = 'mig_new__person';
insert into sqlite_sequence (name, seq) select 'mig_new__person', seq from sqlite_sequence where name = 'person';
drop table "person";
pragma legacy_alter_table = on;
alter table "mig_new__person" rename to "person";
pragma legacy_alter_table = off;
create unique index "person_happy_key" on "person" ("badge") where "feeling" = 'happy';
create index "person_ok_idx" on "person" ("id") where "feeling" = 'fine';

-- step 8: rebuild pet: add 'angry' to enum mood, add 'blue' to enum mood, add 'great' to enum mood, rename 'ok' of enum mood to 'fine', drop 'blue' of enum mood, drop 'sad' of enum mood
create temp table "mig_guard" (ok integer not null constraint "pet has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'pet' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__pet" (
  "id" integer not null constraint "pet_pkey" primary key autoincrement,
  "feeling" text default 'fine' check ("feeling" in ('angry', 'fine', 'happy', 'great')),
  "person_id" integer constraint "pet_person_id_fkey" references "person" ("id") on delete set null
);
insert into "mig_new__pet" ("id", "feeling", "person_id")
  select "id", case "feeling" when 'ok' then 'fine' when 'sad' then 'fine' else "feeling" end, "person_id" from "pet";
delete from sqlite_sequence where name = 'mig_new__pet';
insert into sqlite_sequence (name, seq) select 'mig_new__pet', seq from sqlite_sequence where name = 'pet';
drop table "pet";
pragma legacy_alter_table = on;
alter table "mig_new__pet" rename to "pet";
pragma legacy_alter_table = off;

-- step 9: create view content
-- lock: content: the database, blocks writes for an instant
create view "content" as
select "person"."id" as "id", "person"."feeling" as "feeling"
from "person"
where "person"."feeling" = 'fine';

-- step 10: look for rows without a parent
create temp table "mig_guard" (ok integer not null constraint "a foreign key of person has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('person');
drop table temp."mig_guard";
create temp table "mig_guard" (ok integer not null constraint "a foreign key of pet has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('pet');
drop table temp."mig_guard";

commit;

-- step 11: switch foreign keys on
pragma foreign_keys = on;
