-- online, phase migrate: forward, for SQLite 3.40 or later
-- moves data: runs when all running code writes the new form (after expand)
-- Tables that are there: the forms with the weakest locks
-- reversal: lossy, it does not bring back
--   the values of mail in person
--   that mail of person is `not null`: nothing says what its rows would have
--   which values of age in person were null
-- lock timeout: 500 ms, retry: 2
-- note: SQLite does not enforce the length of char and varchar
-- note: SQLite sorts the values of an enum as texts, not in the enum's order

pragma busy_timeout = 500;

-- step 1: switch foreign keys off
pragma foreign_keys = off;

begin immediate;

-- step 2: make sure that they are off
create temp table "mig_guard" (ok integer not null constraint "foreign keys must be off before a table rebuild" check (ok = 1));
insert into temp."mig_guard" select foreign_keys = 0 from pragma_foreign_keys;
drop table temp."mig_guard";

-- step 3: rebuild pet: add index pet_owner_id_idx on pet, add foreign key pet_owner_id_fkey on pet, drop index pet_kind_idx on pet, drop unique pet_tag_key on pet, add column token to pet, add column born to pet and 2 more
-- lock: pet: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "pet has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'pet' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ('pet_kind_idx', 'pet_tag_key'));
drop table temp."mig_guard";
create table "mig_new__pet" (
  "id" integer not null constraint "pet_pkey" primary key autoincrement,
  "owner_id" integer constraint "pet_owner_id_fkey" references "person" ("id") on delete set null,
  "species" text not null,
  "tag" text,
  "token" text not null default (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-' || substr('89ab', 1 + (abs(random()) % 4), 1) || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))),
  "born" text not null default (strftime('%Y-%m-%d %H:%M:%f', 'now')),
  "legs" integer not null default 4
);
insert into "mig_new__pet" ("id", "owner_id", "species", "tag", "token", "born", "legs")
  select "id", "owner_id", "kind", "tag", lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-' || substr('89ab', 1 + (abs(random()) % 4), 1) || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))), strftime('%Y-%m-%d %H:%M:%f', 'now'), 4 from "pet";
delete from sqlite_sequence where name = 'mig_new__pet';
insert into sqlite_sequence (name, seq) select 'mig_new__pet', seq from sqlite_sequence where name = 'pet';
drop table "pet";
pragma legacy_alter_table = on;
alter table "mig_new__pet" rename to "pet";
pragma legacy_alter_table = off;
create index "pet_owner_id_idx" on "pet" ("owner_id");

-- step 4: rebuild note: add primary key to note, change type of text of note to varchar(50)
-- lock: note: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "note has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'note' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__note" (
  "id" integer not null constraint "note_pkey" primary key,
  "text" text
);
insert into "mig_new__note" ("id", "text")
  select "id", "text" from "note";
drop table "note";
pragma legacy_alter_table = on;
alter table "mig_new__note" rename to "note";
pragma legacy_alter_table = off;

-- step 5: rename table note to remark
-- lock: note: the database, blocks writes for an instant
alter table "note" rename to "remark";

-- step 6: rebuild person: add unique person_mail_key on person, add check grown on person, set not null on age of person, set not null on mail of person, change type of name of person to varchar(40), set default of name of person and 2 more
-- lock: person: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "person has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'person' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__person" (
  "id" integer not null constraint "person_pkey" primary key autoincrement,
  "name" text not null default 'nobody',
  "age" integer not null constraint "grown" check ("age" > 3),
  "feel" text not null default 'ok' check ("feel" in ('sad', 'ok', 'happy'))
);
insert into "mig_new__person" ("id", "name", "age", "feel")
  select "id", "name", coalesce("age", 18), "feel" from "person";
delete from sqlite_sequence where name = 'mig_new__person';
insert into sqlite_sequence (name, seq) select 'mig_new__person', seq from sqlite_sequence where name = 'person';
drop table "person";
pragma legacy_alter_table = on;
alter table "mig_new__person" rename to "person";
pragma legacy_alter_table = off;

-- step 7: look for rows without a parent
create temp table "mig_guard" (ok integer not null constraint "a foreign key of person has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('person');
drop table temp."mig_guard";
create temp table "mig_guard" (ok integer not null constraint "a foreign key of pet has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('pet');
drop table temp."mig_guard";
create temp table "mig_guard" (ok integer not null constraint "a foreign key of remark has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('remark');
drop table temp."mig_guard";

commit;

-- step 8: switch foreign keys on
pragma foreign_keys = on;
