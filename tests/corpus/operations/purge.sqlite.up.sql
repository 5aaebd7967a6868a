-- purge: forward, for SQLite 3.40 or later
-- What is archived goes for good
-- reversal: irreversible, because `purge` destroys what was archived of parent for good
-- lock timeout: 3000 ms, retry: 5
-- note: SQLite does not enforce the length of char and varchar

pragma busy_timeout = 3000;

begin immediate;

-- step 1: create table parent
create table "parent" (
  "id" integer not null constraint "parent_pkey" primary key autoincrement,
  "name" text not null,
  "size" integer not null default 1,
  "note" text
);
create unique index "parent_name_key" on "parent" ("name");

-- step 2: insert 3 rows into parent
insert into "parent" ("id", "name") values
  (1, 'one'),
  (2, 'two'),
  (3, 'three');

-- step 3: archive rows of parent as mig_archive__parent__1
create table "mig_archive__parent__1" (
  "id" integer not null constraint "mig_archive__parent__1_pkey" primary key,
  "name" text,
  "size" integer,
  "note" text
);
insert into "mig_archive__parent__1" ("id", "name", "size", "note")
  select "id", "name", "size", "note" from "parent" where "parent"."id" = 1;
delete from "parent" where "id" in (select "id" from "mig_archive__parent__1");

-- step 4: archive rows of parent as mig_archive__parent__2
create table "mig_archive__parent__2" (
  "id" integer not null constraint "mig_archive__parent__2_pkey" primary key,
  "name" text,
  "size" integer,
  "note" text
);
insert into "mig_archive__parent__2" ("id", "name", "size", "note")
  select "id", "name", "size", "note" from "parent" where "parent"."id" = 2;
delete from "parent" where "id" in (select "id" from "mig_archive__parent__2");

-- step 5: drop table mig_archive__parent__1
drop table "mig_archive__parent__1";

-- step 6: drop table mig_archive__parent__2
drop table "mig_archive__parent__2";

-- step 7: archive rows of parent as mig_archive__parent__3
create table "mig_archive__parent__3" (
  "id" integer not null constraint "mig_archive__parent__3_pkey" primary key,
  "name" text,
  "size" integer,
  "note" text
);
insert into "mig_archive__parent__3" ("id", "name", "size", "note")
  select "id", "name", "size", "note" from "parent" where "parent"."id" = 3;
delete from "parent" where "id" in (select "id" from "mig_archive__parent__3");

-- step 8: rename column size of parent to mig_archive__size
alter table "parent" rename column "size" to "mig_archive__size";

-- step 9: rename column note of parent to mig_archive__note
alter table "parent" rename column "note" to "mig_archive__note";

-- step 10: drop column mig_archive__size of parent
alter table "parent" drop column "mig_archive__size";

-- step 11: rename unique constraint parent_name_key on parent to mig_archive__parent_name_key
drop index "parent_name_key";
create unique index "mig_archive__parent_name_key" on "parent" ("name");

-- step 12: rename table parent to mig_archive__parent
alter table "parent" rename to "mig_archive__parent";

-- step 13: create table parent
create table "parent" (
  "id" integer not null constraint "parent_pkey" primary key autoincrement
);

-- step 14: drop table mig_archive__parent
drop table "mig_archive__parent";

-- step 15: drop table mig_archive__parent__3
drop table "mig_archive__parent__3";

-- step 16: rename table parent to mig_archive__parent
alter table "parent" rename to "mig_archive__parent";

commit;
