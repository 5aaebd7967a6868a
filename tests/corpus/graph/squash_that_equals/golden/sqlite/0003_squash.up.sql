-- 0003_squash: forward, for SQLite 3.40 or later
-- Posts with titles
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5
-- note: SQLite does not enforce the length of char and varchar
-- note: SQLite sorts the values of an enum as texts, not in the enum's order

pragma busy_timeout = 3000;

-- step 1: switch foreign keys off
pragma foreign_keys = off;

begin immediate;

-- step 2: make sure that they are off
create temp table "mig_guard" (ok integer not null constraint "foreign keys must be off before a table rebuild" check (ok = 1));
insert into temp."mig_guard" select foreign_keys = 0 from pragma_foreign_keys;
drop table temp."mig_guard";

-- step 3: create table article
create table "article" (
  "id" integer not null constraint "post_pkey" primary key autoincrement,
  "person_id" integer not null constraint "post_person_id_fkey" references "person" ("id") on delete cascade,
  "title" text not null default ''
);
create index "article_title_idx" on "article" ("title");

-- step 4: create view headline
-- lock: headline: the database, blocks writes for an instant
create view "headline" as
select "article"."id" as "id", "article"."title" as "title"
from "article";

-- step 5: rebuild person: add 'owner' to enum role
-- lock: person: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "person has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'person' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__person" (
  "id" integer not null constraint "person_pkey" primary key autoincrement,
  "name" text not null,
  "role" text not null default 'reader' check ("role" in ('reader', 'writer', 'owner'))
);
insert into "mig_new__person" ("id", "name", "role")
  select "id", "name", "role" from "person";
delete from sqlite_sequence where name = 'mig_new__person';
insert into sqlite_sequence (name, seq) select 'mig_new__person', seq from sqlite_sequence where name = 'person';
drop table "person";
pragma legacy_alter_table = on;
alter table "mig_new__person" rename to "person";
pragma legacy_alter_table = off;

-- step 6: look for rows without a parent
create temp table "mig_guard" (ok integer not null constraint "a foreign key of person has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('person');
drop table temp."mig_guard";

commit;

-- step 7: switch foreign keys on
pragma foreign_keys = on;
