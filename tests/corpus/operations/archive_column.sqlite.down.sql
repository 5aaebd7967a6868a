-- archive_column: reverse, for SQLite 3.40 or later
-- Columns are hidden in their places, and come back with their values
-- reversal: exact
-- this destroys what was written since:
--   the column size of letter with its values
--   the column name of letter with its values
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

-- step 3: rebuild letter: drop column size of letter, drop column name of letter, rename column mig_archive__sent of letter to sent, rename column mig_archive__body of letter to body, set not null on body of letter, rename column mig_archive__size of letter to size and 15 more
-- lock: letter: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "letter has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'letter' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ('letter_name_key'));
drop table temp."mig_guard";
create table "mig_new__letter" (
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
insert into "mig_new__letter" ("id", "name", "parent_id", "shade", "weight", "size", "body", "sent", "limit")
  select "id", coalesce("mig_archive__name", 'nobody'), "mig_archive__parent_id", coalesce("mig_archive__shade", 'red'), "mig_archive__weight", "mig_archive__size", coalesce("mig_archive__body", '{}'), "mig_archive__sent", "limit" from "letter";
delete from sqlite_sequence where name = 'mig_new__letter';
insert into sqlite_sequence (name, seq) select 'mig_new__letter', seq from sqlite_sequence where name = 'letter';
drop table "letter";
pragma legacy_alter_table = on;
alter table "mig_new__letter" rename to "letter";
pragma legacy_alter_table = off;
create unique index "letter_place" on "letter" ("shade", "weight");
create unique index "letter_name_key" on "letter" ("name");
create index "letter_shade_idx" on "letter" ("shade", "name" desc);

-- step 4: drop table letter
-- lock: letter: the database, blocks writes for an instant
drop table "letter";

-- step 5: drop table parent
-- lock: parent: the database, blocks writes for an instant
drop table "parent";

commit;

-- step 6: switch foreign keys on
pragma foreign_keys = on;
