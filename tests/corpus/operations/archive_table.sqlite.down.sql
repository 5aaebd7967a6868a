-- archive_table: reverse, for SQLite 3.40 or later
-- A table is hidden, and comes back with its rows
-- reversal: exact
-- this destroys what was written since:
--   the table note with all its rows
--   the table letter with all its rows
--   the table parent with all its rows
-- lock timeout: 3000 ms, retry: 5

pragma busy_timeout = 3000;

-- step 1: switch foreign keys off
pragma foreign_keys = off;

begin immediate;

-- step 2: make sure that they are off
create temp table "mig_guard" (ok integer not null constraint "foreign keys must be off before a table rebuild" check (ok = 1));
insert into temp."mig_guard" select foreign_keys = 0 from pragma_foreign_keys;
drop table temp."mig_guard";

-- step 3: rename table mig_archive__note to note
-- lock: mig_archive__note: the database, blocks writes for an instant
alter table "mig_archive__note" rename to "note";

-- step 4: rename table mig_archive__letter to letter
-- lock: mig_archive__letter: the database, blocks writes for an instant
alter table "mig_archive__letter" rename to "letter";

-- step 5: drop table note
-- lock: note: the database, blocks writes for an instant
drop table "note";

-- step 6: rebuild letter: rename index mig_archive__letter_shade_idx on letter to letter_shade_idx, rename unique constraint mig_archive__letter_red on letter to letter_red, rename unique constraint mig_archive__letter_name_key on letter to letter_name_key, rename primary key mig_archive__letter_pkey on letter to letter_pkey, add foreign key letter_self_id_fkey on letter, add foreign key letter_parent_id_fkey on letter
-- lock: letter: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "letter has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'letter' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ('mig_archive__letter_name_key', 'mig_archive__letter_red', 'mig_archive__letter_shade_idx'));
drop table temp."mig_guard";
create table "mig_new__letter" (
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
insert into "mig_new__letter" ("id", "parent_id", "self_id", "name", "shade", "weight", "body", "sent")
  select "id", "parent_id", "self_id", "name", "shade", "weight", "body", "sent" from "letter";
delete from sqlite_sequence where name = 'mig_new__letter';
insert into sqlite_sequence (name, seq) select 'mig_new__letter', seq from sqlite_sequence where name = 'letter';
drop table "letter";
pragma legacy_alter_table = on;
alter table "mig_new__letter" rename to "letter";
pragma legacy_alter_table = off;
create unique index "letter_name_key" on "letter" ("name");
create unique index "letter_red" on "letter" ("weight") where "shade" = 'red';
create index "letter_shade_idx" on "letter" ("shade", "name" desc);

-- step 7: drop table letter
-- lock: letter: the database, blocks writes for an instant
drop table "letter";

-- step 8: drop table parent
-- lock: parent: the database, blocks writes for an instant
drop table "parent";

commit;

-- step 9: switch foreign keys on
pragma foreign_keys = on;
