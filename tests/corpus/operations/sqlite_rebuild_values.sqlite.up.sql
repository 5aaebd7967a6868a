-- sqlite_rebuild_values: forward, for SQLite 3.40 or later
-- What a rebuild copies, changed more than once
-- reversal: lossy, it does not bring back
--   values of score in person that the new type has changed
-- lock timeout: 3000 ms, retry: 5
-- note: SQLite does not enforce the length of char and varchar

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
  "score" text not null default '7',
  "seen" text
);

-- step 4: rebuild person: rename 'sad' of enum mood to 'other', rename 'ok' of enum mood to 'sad', rename 'other' of enum mood to 'ok', rename 'happy' of enum mood to 'glad', change type of score of person to int, rename column score of person to points and 1 more
create temp table "mig_guard" (ok integer not null constraint "person has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'person' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__person" (
  "id" integer not null constraint "person_pkey" primary key autoincrement,
  "feeling" text not null default 'sad' check ("feeling" in ('ok', 'sad', 'glad')),
  "points" integer not null default 7,
  "seen" text
);
insert into "mig_new__person" ("id", "feeling", "points", "seen")
  select "id", case "feeling" when 'sad' then 'ok' when 'ok' then 'sad' when 'other' then 'ok' when 'happy' then 'glad' else "feeling" end, "score", ("seen") || ' 00:00:00' from "person";
create temp table "mig_guard" (ok integer not null constraint "person.points has values that are no numbers" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from "mig_new__person" where typeof("points") not in ('integer', 'null');
drop table temp."mig_guard";
delete from sqlite_sequence where name = 'mig_new__person';
insert into sqlite_sequence (name, seq) select 'mig_new__person', seq from sqlite_sequence where name = 'person';
drop table "person";
pragma legacy_alter_table = on;
alter table "mig_new__person" rename to "person";
pragma legacy_alter_table = off;

-- step 5: look for rows without a parent
create temp table "mig_guard" (ok integer not null constraint "a foreign key of person has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('person');
drop table temp."mig_guard";

commit;

-- step 6: switch foreign keys on
pragma foreign_keys = on;
