-- rename_column_referenced: forward, for SQLite 3.40 or later
-- A column that others refer to, renamed among changes for which SQLite rebuilds its table
-- reversal: lossy, it does not bring back
--   which values of note in shelf were null
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

-- step 3: create table shelf
create table "shelf" (
  "id" integer not null constraint "shelf_pkey" primary key autoincrement,
  "note" text
);

-- step 4: create table book
create table "book" (
  "id" integer not null constraint "book_pkey" primary key autoincrement,
  "shelf_id" integer constraint "book_shelf_id_fkey" references "shelf" ("id") on delete set null
);

-- step 5: rebuild shelf: add check shelf_note on shelf
create temp table "mig_guard" (ok integer not null constraint "shelf has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'shelf' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__shelf" (
  "id" integer not null constraint "shelf_pkey" primary key autoincrement,
  "note" text constraint "shelf_note" check ("note" <> 'never')
);
insert into "mig_new__shelf" ("id", "note")
  select "id", "note" from "shelf";
delete from sqlite_sequence where name = 'mig_new__shelf';
insert into sqlite_sequence (name, seq) select 'mig_new__shelf', seq from sqlite_sequence where name = 'shelf';
drop table "shelf";
pragma legacy_alter_table = on;
alter table "mig_new__shelf" rename to "shelf";
pragma legacy_alter_table = off;

-- step 6: rename column id of shelf to number
alter table "shelf" rename column "id" to "number";

-- step 7: rebuild shelf: set not null on note of shelf
create temp table "mig_guard" (ok integer not null constraint "shelf has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'shelf' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__shelf" (
  "number" integer not null constraint "shelf_pkey" primary key autoincrement,
  "note" text not null constraint "shelf_note" check ("note" <> 'never')
);
insert into "mig_new__shelf" ("number", "note")
  select "number", coalesce("note", '') from "shelf";
delete from sqlite_sequence where name = 'mig_new__shelf';
insert into sqlite_sequence (name, seq) select 'mig_new__shelf', seq from sqlite_sequence where name = 'shelf';
drop table "shelf";
pragma legacy_alter_table = on;
alter table "mig_new__shelf" rename to "shelf";
pragma legacy_alter_table = off;

-- step 8: look for rows without a parent
create temp table "mig_guard" (ok integer not null constraint "a foreign key of shelf has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('shelf');
drop table temp."mig_guard";

commit;

-- step 9: switch foreign keys on
pragma foreign_keys = on;
