-- run_sql_rebuild: forward, for SQLite 3.40 or later
-- Raw SQL between the rebuilds of SQLite
-- reversal: lossy, it does not bring back
--   what sql 'shout' did
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

-- step 3: create table author
create table "author" (
  "id" integer not null constraint "author_pkey" primary key autoincrement,
  "name" text not null default 'nobody'
);

-- step 4: create table essay
create table "essay" (
  "id" integer not null constraint "essay_pkey" primary key autoincrement,
  "author_id" integer constraint "essay_author_id_fkey" references "author" ("id") on delete cascade,
  "title" text not null default ''
);

-- step 5: rebuild author: add check author_has_a_name on author
create temp table "mig_guard" (ok integer not null constraint "author has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'author' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__author" (
  "id" integer not null constraint "author_pkey" primary key autoincrement,
  "name" text not null default 'nobody' constraint "author_has_a_name" check ("name" <> '')
);
insert into "mig_new__author" ("id", "name")
  select "id", "name" from "author";
delete from sqlite_sequence where name = 'mig_new__author';
insert into sqlite_sequence (name, seq) select 'mig_new__author', seq from sqlite_sequence where name = 'author';
drop table "author";
pragma legacy_alter_table = on;
alter table "mig_new__author" rename to "author";
pragma legacy_alter_table = off;

-- step 6: sql 'shout'
update author set name = upper(name);

-- step 7: rebuild author: set default of name of author
create temp table "mig_guard" (ok integer not null constraint "author has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'author' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__author" (
  "id" integer not null constraint "author_pkey" primary key autoincrement,
  "name" text not null default 'NOBODY' constraint "author_has_a_name" check ("name" <> '')
);
insert into "mig_new__author" ("id", "name")
  select "id", "name" from "author";
delete from sqlite_sequence where name = 'mig_new__author';
insert into sqlite_sequence (name, seq) select 'mig_new__author', seq from sqlite_sequence where name = 'author';
drop table "author";
pragma legacy_alter_table = on;
alter table "mig_new__author" rename to "author";
pragma legacy_alter_table = off;

-- step 8: look for rows without a parent
create temp table "mig_guard" (ok integer not null constraint "a foreign key of author has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('author');
drop table temp."mig_guard";
create temp table "mig_guard" (ok integer not null constraint "a foreign key of essay has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('essay');
drop table temp."mig_guard";

commit;

-- step 9: switch foreign keys on
pragma foreign_keys = on;
