-- alter_column_engines: reverse, for SQLite 3.40 or later
-- A column that differs from engine to engine
-- reversal: lossy, it does not bring back
--   the values of size in person
--   which values of size in person were null
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

-- step 3: rebuild person: add column size to person, rename column title of person to name, set default of size of person, drop not null on size of person, change type of name of person to varchar(50)
-- lock: person: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "person has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'person' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__person" (
  "id" integer not null constraint "person_pkey" primary key autoincrement,
  "name" text,
  "size" integer default 1
);
insert into "mig_new__person" ("id", "name", "size")
  select "id", "title", 0 from "person";
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
