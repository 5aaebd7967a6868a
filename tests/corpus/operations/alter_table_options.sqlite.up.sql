-- alter_table_options: forward, for SQLite 3.40 or later
-- Options of a table
-- reversal: exact
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

-- step 3: create table event
create table "event" (
  "id" integer not null constraint "event_pkey" primary key autoincrement,
  "kind" text not null
);

-- step 4: create table tag
create table "tag" (
  "name" text not null constraint "tag_pkey" primary key
);

-- step 5: rebuild tag: set options of tag
create temp table "mig_guard" (ok integer not null constraint "tag has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'tag' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__tag" (
  "name" text not null constraint "tag_pkey" primary key
) without rowid;
insert into "mig_new__tag" ("name")
  select "name" from "tag";
drop table "tag";
pragma legacy_alter_table = on;
alter table "mig_new__tag" rename to "tag";
pragma legacy_alter_table = off;

-- step 6: look for rows without a parent
create temp table "mig_guard" (ok integer not null constraint "a foreign key of tag has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('tag');
drop table temp."mig_guard";

commit;

-- step 7: switch foreign keys on
pragma foreign_keys = on;
