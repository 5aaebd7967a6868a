-- archive_table: forward, for SQLite 3.40 or later
-- A table is hidden, and comes back with its rows
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
  "parent_id" integer constraint "letter_parent_id_fkey" references "parent" ("id") on delete set null,
  "self_id" integer constraint "letter_self_id_fkey" references "letter" ("id") on delete restrict,
  "name" text not null constraint "letter_name_check" check ("name" <> ''),
  "shade" text not null default 'red' check ("shade" in ('red', 'green')),
  "weight" decimal(6,2) not null default 1.25 constraint "letter_weight" check ("weight" >= 0),
  "body" text not null default '{}' check (json_valid("body")),
  "sent" text,
  "half" decimal(6,2) generated always as ("weight" * 2) stored
);
create unique index "letter_name_key" on "letter" ("name");
create unique index "letter_red" on "letter" ("weight") where "shade" = 'red';
create index "letter_shade_idx" on "letter" ("shade", "name" desc);

-- step 5: create table note
create table "note" (
  "country" text not null,
  "number" integer not null,
  "text" text not null,
  constraint "note_pkey" primary key ("country", "number")
);

-- step 6: rebuild letter: drop foreign key letter_parent_id_fkey on letter, drop foreign key letter_self_id_fkey on letter, rename primary key letter_pkey on letter to mig_archive__letter_pkey, rename unique constraint letter_name_key on letter to mig_archive__letter_name_key, rename unique constraint letter_red on letter to mig_archive__letter_red, rename index letter_shade_idx on letter to mig_archive__letter_shade_idx
create temp table "mig_guard" (ok integer not null constraint "letter has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'letter' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ('letter_name_key', 'letter_red', 'letter_shade_idx'));
drop table temp."mig_guard";
create table "mig_new__letter" (
  "id" integer not null constraint "mig_archive__letter_pkey" primary key autoincrement,
  "parent_id" integer,
  "self_id" integer,
  "name" text not null constraint "letter_name_check" check ("name" <> ''),
  "shade" text not null default 'red' check ("shade" in ('red', 'green')),
  "weight" decimal(6,2) not null default 1.25 constraint "letter_weight" check ("weight" >= 0),
  "body" text not null default '{}' check (json_valid("body")),
  "sent" text,
  "half" decimal(6,2) generated always as ("weight" * 2) stored
);
insert into "mig_new__letter" ("id", "parent_id", "self_id", "name", "shade", "weight", "body", "sent")
  select "id", "parent_id", "self_id", "name", "shade", "weight", "body", "sent" from "letter";
delete from sqlite_sequence where name = 'mig_new__letter';
insert into sqlite_sequence (name, seq) select 'mig_new__letter', seq from sqlite_sequence where name = 'letter';
drop table "letter";
pragma legacy_alter_table = on;
alter table "mig_new__letter" rename to "letter";
pragma legacy_alter_table = off;
create unique index "mig_archive__letter_name_key" on "letter" ("name");
create unique index "mig_archive__letter_red" on "letter" ("weight") where "shade" = 'red';
create index "mig_archive__letter_shade_idx" on "letter" ("shade", "name" desc);

-- step 7: rename table letter to mig_archive__letter
alter table "letter" rename to "mig_archive__letter";

-- step 8: rename table note to mig_archive__note
alter table "note" rename to "mig_archive__note";

-- step 9: look for rows without a parent
create temp table "mig_guard" (ok integer not null constraint "a foreign key of mig_archive__letter has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('mig_archive__letter');
drop table temp."mig_guard";

commit;

-- step 10: switch foreign keys on
pragma foreign_keys = on;
