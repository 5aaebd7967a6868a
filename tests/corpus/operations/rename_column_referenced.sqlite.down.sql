-- rename_column_referenced: reverse, for SQLite 3.40 or later
-- A column that others refer to, renamed among changes for which SQLite rebuilds its table
-- reversal: lossy, it does not bring back
--   which values of note in shelf were null
-- this destroys what was written since:
--   the table book with all its rows
--   the table shelf with all its rows
-- lock timeout: 3000 ms, retry: 5

pragma busy_timeout = 3000;

-- step 1: switch foreign keys off
pragma foreign_keys = off;

begin immediate;

-- step 2: make sure that they are off
create temp table "mig_guard" (ok integer not null constraint "foreign keys must be off before a table rebuild" check (ok = 1));
insert into temp."mig_guard" select foreign_keys = 0 from pragma_foreign_keys;
drop table temp."mig_guard";

-- step 3: rebuild shelf: drop not null on note of shelf
-- lock: shelf: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "shelf has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'shelf' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__shelf" (
  "number" integer not null constraint "shelf_pkey" primary key autoincrement,
  "note" text constraint "shelf_note" check ("note" <> 'never')
);
insert into "mig_new__shelf" ("number", "note")
  select "number", "note" from "shelf";
delete from sqlite_sequence where name = 'mig_new__shelf';
insert into sqlite_sequence (name, seq) select 'mig_new__shelf', seq from sqlite_sequence where name = 'shelf';
drop table "shelf";
pragma legacy_alter_table = on;
alter table "mig_new__shelf" rename to "shelf";
pragma legacy_alter_table = off;

-- step 4: rename column number of shelf to id
-- lock: shelf: the database, blocks writes for an instant
alter table "shelf" rename column "number" to "id";

-- step 5: rebuild shelf: drop check shelf_note on shelf
-- lock: shelf: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "shelf has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'shelf' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__shelf" (
  "id" integer not null constraint "shelf_pkey" primary key autoincrement,
  "note" text
);
insert into "mig_new__shelf" ("id", "note")
  select "id", "note" from "shelf";
delete from sqlite_sequence where name = 'mig_new__shelf';
insert into sqlite_sequence (name, seq) select 'mig_new__shelf', seq from sqlite_sequence where name = 'shelf';
drop table "shelf";
pragma legacy_alter_table = on;
alter table "mig_new__shelf" rename to "shelf";
pragma legacy_alter_table = off;

-- step 6: drop table book
-- lock: book: the database, blocks writes for an instant
drop table "book";

-- step 7: drop table shelf
-- lock: shelf: the database, blocks writes for an instant
drop table "shelf";

commit;

-- step 8: switch foreign keys on
pragma foreign_keys = on;
