-- sqlite_rebuild_values: reverse, for SQLite 3.40 or later
-- What a rebuild copies, changed more than once
-- reversal: lossy, it does not bring back
--   values of score in person that the new type has changed
-- this destroys what was written since:
--   the table person with all its rows
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

-- step 3: rebuild person: change type of seen of person to date, rename column points of person to score, change type of score of person to varchar(10), rename 'glad' of enum mood to 'happy', rename 'ok' of enum mood to 'other', rename 'sad' of enum mood to 'ok' and 1 more
-- lock: person: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "person has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'person' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__person" (
  "id" integer not null constraint "person_pkey" primary key autoincrement,
  "feeling" text not null default 'ok' check ("feeling" in ('sad', 'ok', 'happy')),
  "score" text not null default '7',
  "seen" text
);
insert into "mig_new__person" ("id", "feeling", "score", "seen")
  select "id", case "feeling" when 'glad' then 'happy' when 'ok' then 'sad' when 'sad' then 'ok' when 'other' then 'sad' else "feeling" end, substr(cast("points" as text), 1, 10), substr("seen", 1, 10) from "person";
delete from sqlite_sequence where name = 'mig_new__person';
insert into sqlite_sequence (name, seq) select 'mig_new__person', seq from sqlite_sequence where name = 'person';
drop table "person";
pragma legacy_alter_table = on;
alter table "mig_new__person" rename to "person";
pragma legacy_alter_table = off;

-- step 4: drop table person
-- lock: person: the database, blocks writes for an instant
drop table "person";

commit;

-- step 5: switch foreign keys on
pragma foreign_keys = on;
