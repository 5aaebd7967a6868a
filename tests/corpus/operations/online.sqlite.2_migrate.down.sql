-- online, phase migrate: reverse, for SQLite 3.40 or later
-- moves data back: runs when no running code needs the new form alone (after the reverse of contract, before that of expand)
-- Tables that are there: the forms with the weakest locks
-- reversal: lossy, it does not bring back
--   the values of mail in person
--   that mail of person is `not null`: nothing says what its rows would have
--   which values of age in person were null
-- this destroys what was written since:
--   the column legs of pet with its values
--   the column born of pet with its values
--   the column token of pet with its values
-- lock timeout: 500 ms, retry: 2
-- note: SQLite does not enforce the length of char and varchar

pragma busy_timeout = 500;

-- step 1: switch foreign keys off
pragma foreign_keys = off;

begin immediate;

-- step 2: make sure that they are off
create temp table "mig_guard" (ok integer not null constraint "foreign keys must be off before a table rebuild" check (ok = 1));
insert into temp."mig_guard" select foreign_keys = 0 from pragma_foreign_keys;
drop table temp."mig_guard";

-- step 3: rename table remark to note
-- lock: remark: the database, blocks writes for an instant
alter table "remark" rename to "note";

-- step 4: rebuild person: drop 'happy' of enum mood, add column mail to person, add unique person_mail_key on person, drop default of name of person, change type of name of person to varchar(20), drop not null on mail of person and 3 more
-- lock: person: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "person has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'person' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__person" (
  "id" integer not null constraint "person_pkey" primary key autoincrement,
  "name" text not null,
  "mail" text,
  "age" integer,
  "feel" text not null default 'ok' check ("feel" in ('sad', 'ok'))
);
insert into "mig_new__person" ("id", "name", "mail", "age", "feel")
  select "id", "name", null, "age", "feel" from "person";
delete from sqlite_sequence where name = 'mig_new__person';
insert into sqlite_sequence (name, seq) select 'mig_new__person', seq from sqlite_sequence where name = 'person';
drop table "person";
pragma legacy_alter_table = on;
alter table "mig_new__person" rename to "person";
pragma legacy_alter_table = off;

-- step 5: rebuild note: change type of text of note to varchar(100), drop primary key of note
-- lock: note: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "note has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'note' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__note" (
  "id" integer not null,
  "text" text
);
insert into "mig_new__note" ("id", "text")
  select "id", "text" from "note";
drop table "note";
pragma legacy_alter_table = on;
alter table "mig_new__note" rename to "note";
pragma legacy_alter_table = off;

-- step 6: rebuild pet: rename column species of pet to kind, drop column legs of pet, drop column born of pet, drop column token of pet, add unique pet_tag_key on pet, add index pet_kind_idx on pet and 2 more
-- lock: pet: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "pet has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'pet' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ('pet_owner_id_idx'));
drop table temp."mig_guard";
create table "mig_new__pet" (
  "id" integer not null constraint "pet_pkey" primary key autoincrement,
  "owner_id" integer,
  "kind" text not null,
  "tag" text
);
insert into "mig_new__pet" ("id", "owner_id", "kind", "tag")
  select "id", "owner_id", "species", "tag" from "pet";
delete from sqlite_sequence where name = 'mig_new__pet';
insert into sqlite_sequence (name, seq) select 'mig_new__pet', seq from sqlite_sequence where name = 'pet';
drop table "pet";
pragma legacy_alter_table = on;
alter table "mig_new__pet" rename to "pet";
pragma legacy_alter_table = off;
create unique index "pet_tag_key" on "pet" ("tag");
create index "pet_kind_idx" on "pet" ("kind");

-- step 7: look for rows without a parent
create temp table "mig_guard" (ok integer not null constraint "a foreign key of note has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('note');
drop table temp."mig_guard";
create temp table "mig_guard" (ok integer not null constraint "a foreign key of person has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('person');
drop table temp."mig_guard";
create temp table "mig_guard" (ok integer not null constraint "a foreign key of pet has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('pet');
drop table temp."mig_guard";

commit;

-- step 8: switch foreign keys on
pragma foreign_keys = on;
