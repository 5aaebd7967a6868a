-- require_between: reverse, for SQLite 3.40 or later
-- Guards between changes of one table, and on the way back
-- reversal: exact
-- this destroys what was written since:
--   the table child with all its rows
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

-- step 3: require, else 'a parent without a name'
-- lock: parent: the database, blocks writes while all its rows are read
create temp table "mig_guard" (ok integer not null constraint "a parent without a name" check (ok = 1));
insert into temp."mig_guard" select case when not exists (select 1 from "parent" where "parent"."name" is null) then 1 else 0 end;
drop table temp."mig_guard";

-- step 4: rebuild parent: set not null on name of parent
-- lock: parent: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "parent has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'parent' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__parent" (
  "id" integer not null constraint "parent_pkey" primary key,
  "name" text not null default 'x'
);
insert into "mig_new__parent" ("id", "name")
  select "id", "name" from "parent";
drop table "parent";
pragma legacy_alter_table = on;
alter table "mig_new__parent" rename to "parent";
pragma legacy_alter_table = off;

-- step 5: delete 1 row from parent
-- lock: parent: the database, blocks writes while its rows are written
delete from "parent" where "id" in (1);

-- step 6: rebuild child: drop check child_width on child, rename column width of child to size, drop foreign key child_parent on child, drop default of size of child
-- lock: child: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "child has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'child' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__child" (
  "id" integer not null constraint "child_pkey" primary key,
  "parent_id" integer,
  "size" integer
);
insert into "mig_new__child" ("id", "parent_id", "size")
  select "id", "parent_id", "width" from "child";
drop table "child";
pragma legacy_alter_table = on;
alter table "mig_new__child" rename to "child";
pragma legacy_alter_table = off;

-- step 7: drop view sized
-- lock: sized: the database, blocks writes for an instant
drop view "sized";

-- step 8: drop table child
-- lock: child: the database, blocks writes for an instant
drop table "child";

-- step 9: drop table parent
-- lock: parent: the database, blocks writes for an instant
drop table "parent";

commit;

-- step 10: switch foreign keys on
pragma foreign_keys = on;
