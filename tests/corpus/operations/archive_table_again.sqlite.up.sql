-- archive_table_again: forward, for SQLite 3.40 or later
-- An archive keeps no name that a new table wants
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5
-- note: SQLite does not enforce the length of char and varchar

pragma busy_timeout = 3000;

begin immediate;

-- step 1: create table essay
create table "essay" (
  "id" integer not null constraint "essay_pkey" primary key autoincrement,
  "name" text not null,
  "size" integer not null constraint "essay_size_check" check ("size" > 0)
);
create unique index "essay_name_key" on "essay" ("name");
create index "essay_size_idx" on "essay" ("size");

-- step 2: rename unique constraint essay_name_key on essay to mig_archive__essay_name_key
drop index "essay_name_key";
create unique index "mig_archive__essay_name_key" on "essay" ("name");

-- step 3: rename index essay_size_idx on essay to mig_archive__essay_size_idx
drop index "essay_size_idx";
create index "mig_archive__essay_size_idx" on "essay" ("size");

-- step 4: rename table essay to mig_archive__essay
alter table "essay" rename to "mig_archive__essay";

-- step 5: create table essay
create table "essay" (
  "id" integer not null constraint "essay_pkey" primary key autoincrement,
  "name" text not null,
  "size" integer not null constraint "essay_size_check" check ("size" > 0),
  "old" integer
);
create unique index "essay_name_key" on "essay" ("name");
create index "essay_size_idx" on "essay" ("size");

-- step 6: rename table essay to text
alter table "essay" rename to "text";

-- step 7: create table essay
create table "essay" (
  "id" integer not null constraint "essay_pkey2" primary key autoincrement
);

-- step 8: create view old_essay
-- lock: old_essay: the database, blocks writes for an instant
create view "old_essay" as
select "e"."id" as "id", "e"."name" as "name"
from "mig_archive__essay" as "e";

commit;
