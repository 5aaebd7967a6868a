-- drop_index: reverse, for SQLite 3.40 or later
-- Indexes and columns that come back with all that was said of them
-- reversal: lossy, it does not bring back
--   the values of length in essay
--   the values of any in essay
--   the values of bytes in essay
--   the values of plain in essay
-- this destroys what was written since:
--   the table essay with all its rows
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

-- step 3: rebuild essay: add column length to essay, add column any to essay, add column twice to essay, add unique essay_both_key on essay, add unique essay_live_key on essay, add index essay_noted_idx on essay and 2 more
-- lock: essay: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "essay has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'essay' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__essay" (
  "id" integer not null constraint "essay_pkey" primary key autoincrement,
  "title" text not null,
  "stars" integer,
  "done" boolean not null default 0,
  "length" decimal(6,2) not null default 0.25,
  "twice" integer generated always as ("stars" * 2) stored,
  "any" text collate "nocase"
);
insert into "mig_new__essay" ("id", "title", "stars", "done", "length", "any")
  select "id", "title", "stars", "done", 0.25, null from "essay";
delete from sqlite_sequence where name = 'mig_new__essay';
insert into sqlite_sequence (name, seq) select 'mig_new__essay', seq from sqlite_sequence where name = 'essay';
drop table "essay";
pragma legacy_alter_table = on;
alter table "mig_new__essay" rename to "essay";
pragma legacy_alter_table = off;
create unique index "essay_both_key" on "essay" ("title", "stars");
create unique index "essay_live_key" on "essay" ("title") where not "done";
create index "essay_noted_idx" on "essay" ("length");
create index "essay_open_idx" on "essay" ("stars") where not "done";
create index "essay_best_idx" on "essay" ("stars" desc, "title");

-- step 4: drop table essay
-- lock: essay: the database, blocks writes for an instant
drop table "essay";

commit;

-- step 5: switch foreign keys on
pragma foreign_keys = on;
