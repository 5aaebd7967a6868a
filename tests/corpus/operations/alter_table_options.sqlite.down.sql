-- alter_table_options: reverse, for SQLite 3.40 or later
-- Options of a table
-- reversal: exact
-- this destroys what was written since:
--   the table tag with all its rows
--   the table event with all its rows
-- lock timeout: 3000 ms, retry: 5

pragma busy_timeout = 3000;

-- step 1: switch foreign keys off
pragma foreign_keys = off;

begin immediate;

-- step 2: make sure that they are off
create temp table "mig_guard" (ok integer not null constraint "foreign keys must be off before a table rebuild" check (ok = 1));
insert into temp."mig_guard" select foreign_keys = 0 from pragma_foreign_keys;
drop table temp."mig_guard";

-- step 3: rebuild tag: set options of tag
-- lock: tag: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "tag has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'tag' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__tag" (
  "name" text not null constraint "tag_pkey" primary key
);
insert into "mig_new__tag" ("name")
  select "name" from "tag";
drop table "tag";
pragma legacy_alter_table = on;
alter table "mig_new__tag" rename to "tag";
pragma legacy_alter_table = off;

-- step 4: drop table tag
-- lock: tag: the database, blocks writes for an instant
drop table "tag";

-- step 5: drop table event
-- lock: event: the database, blocks writes for an instant
drop table "event";

commit;

-- step 6: switch foreign keys on
pragma foreign_keys = on;
