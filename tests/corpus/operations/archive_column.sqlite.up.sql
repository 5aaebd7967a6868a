-- archive_column: forward, for SQLite 3.40 or later
-- Columns are hidden in their places, and come back with their values
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5
-- note: SQLite does not enforce the length of char and varchar
-- note: SQLite stores a decimal as an integer or a double: it is not exact
-- note: SQLite has no comments: they stay in the migration

pragma busy_timeout = 3000;

-- step 1: switch foreign keys off
pragma foreign_keys = off;

begin immediate;

-- step 2: make sure that they are off
create temp table "mig_guard" (ok integer not null constraint "foreign keys must be off before a table rebuild" check (ok = 1));
insert into temp."mig_guard" select foreign_keys = 0 from pragma_foreign_keys;
drop table temp."mig_guard";

-- step 3: create table parent
create table "parent" (
  "id" integer not null constraint "parent_pkey" primary key autoincrement
);

-- step 4: create table letter
create table "letter" (
  "id" integer not null constraint "letter_pkey" primary key autoincrement,
  "name" text not null,
  "parent_id" integer not null constraint "letter_parent_id_fkey" references "parent" ("id") on delete cascade,
  "shade" text not null check ("shade" in ('red', 'green')),
  "weight" decimal(6,2) not null default 1.25,
  "size" integer not null constraint "letter_size_check" check ("size" > 0),
  "body" text not null check (json_valid("body")),
  "sent" text,
  "twice" integer generated always as ("limit" * 2) stored,
  "limit" integer,
  constraint "letter_weight" check (("weight" >= 0) and ("limit" >= 0))
);
create unique index "letter_name_key" on "letter" ("name");
create unique index "letter_place" on "letter" ("shade", "weight");
create index "letter_shade_idx" on "letter" ("shade", "name" desc);

-- step 5: rebuild letter: rename column twice of letter to mig_archive__twice, drop unique letter_name_key on letter, drop index letter_shade_idx on letter, drop not null on name of letter, rename column name of letter to mig_archive__name, drop foreign key letter_parent_id_fkey on letter and 17 more
create temp table "mig_guard" (ok integer not null constraint "letter has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'letter' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ('letter_name_key', 'letter_place', 'letter_shade_idx'));
drop table temp."mig_guard";
create table "mig_new__letter" (
  "id" integer not null constraint "letter_pkey" primary key autoincrement,
  "mig_archive__name" text,
  "mig_archive__parent_id" integer,
  "mig_archive__shade" text check ("mig_archive__shade" in ('red', 'green')),
  "mig_archive__weight" decimal(6,2) not null default 1.25,
  "mig_archive__size" integer,
  "mig_archive__body" text check ("mig_archive__body" is null or json_valid("mig_archive__body")),
  "mig_archive__sent" text,
  "mig_archive__twice" integer generated always as ("limit" * 2) stored,
  "limit" integer,
  "name" text,
  "size" integer not null constraint "letter_size_check" check ("size" > 0)
);
insert into "mig_new__letter" ("id", "mig_archive__name", "mig_archive__parent_id", "mig_archive__shade", "mig_archive__weight", "mig_archive__size", "mig_archive__body", "mig_archive__sent", "limit", "name", "size")
  select "id", "name", "parent_id", "shade", "weight", "size", "body", "sent", "limit", null, 1 from "letter";
delete from sqlite_sequence where name = 'mig_new__letter';
insert into sqlite_sequence (name, seq) select 'mig_new__letter', seq from sqlite_sequence where name = 'letter';
drop table "letter";
pragma legacy_alter_table = on;
alter table "mig_new__letter" rename to "letter";
pragma legacy_alter_table = off;
create unique index "letter_name_key" on "letter" ("name");

-- step 6: look for rows without a parent
create temp table "mig_guard" (ok integer not null constraint "a foreign key of letter has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('letter');
drop table temp."mig_guard";

commit;

-- step 7: switch foreign keys on
pragma foreign_keys = on;
