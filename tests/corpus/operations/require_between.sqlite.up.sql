-- require_between: forward, for SQLite 3.40 or later
-- Guards between changes of one table, and on the way back
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

-- step 3: create table parent
create table "parent" (
  "id" integer not null constraint "parent_pkey" primary key,
  "name" text not null default 'x'
);

-- step 4: create table child
create table "child" (
  "id" integer not null constraint "child_pkey" primary key,
  "parent_id" integer,
  "size" integer
);

-- step 5: create view sized
-- lock: sized: the database, blocks writes for an instant
create view "sized" as
select "child"."id" as "id", "child"."parent_id" as "parent_id"
from "child"
where "child"."parent_id" > 0;

-- step 6: insert 1 row into parent
insert into "parent" ("id", "name") values
  (1, 'one');

-- step 7: rebuild child: set default of size of child
create temp table "mig_guard" (ok integer not null constraint "child has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'child' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__child" (
  "id" integer not null constraint "child_pkey" primary key,
  "parent_id" integer,
  "size" integer default 3
);
insert into "mig_new__child" ("id", "parent_id", "size")
  select "id", "parent_id", "size" from "child";
drop table "child";
pragma legacy_alter_table = on;
alter table "mig_new__child" rename to "child";
pragma legacy_alter_table = off;

-- step 8: require, else 'children without a parent'
create temp table "mig_guard" (ok integer not null constraint "children without a parent" check (ok = 1));
insert into temp."mig_guard" select case when not exists (select 1 from "child" where ("child"."parent_id" is not null) and (not exists (select 1 from "parent" where "parent"."id" = "child"."parent_id"))) then 1 else 0 end;
drop table temp."mig_guard";

-- step 9: rebuild child: add foreign key child_parent on child, rename column size of child to width
create temp table "mig_guard" (ok integer not null constraint "child has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'child' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__child" (
  "id" integer not null constraint "child_pkey" primary key,
  "parent_id" integer constraint "child_parent" references "parent" ("id"),
  "width" integer default 3
);
insert into "mig_new__child" ("id", "parent_id", "width")
  select "id", "parent_id", "size" from "child";
drop table "child";
pragma legacy_alter_table = on;
alter table "mig_new__child" rename to "child";
pragma legacy_alter_table = off;

-- step 10: require, else 'sized has rows where id = (-1)'
-- lock: sized: the database, blocks writes while all its rows are read
create temp table "mig_guard" (ok integer not null constraint "sized has rows where id = (-1)" check (ok = 1));
insert into temp."mig_guard" select case when not exists (select 1 from "sized" where "sized"."id" = (-1)) then 1 else 0 end;
drop table temp."mig_guard";

-- step 11: rebuild child: add check child_width on child
create temp table "mig_guard" (ok integer not null constraint "child has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'child' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__child" (
  "id" integer not null constraint "child_pkey" primary key,
  "parent_id" integer constraint "child_parent" references "parent" ("id"),
  "width" integer default 3 constraint "child_width" check ("width" <> (-5))
);
insert into "mig_new__child" ("id", "parent_id", "width")
  select "id", "parent_id", "width" from "child";
drop table "child";
pragma legacy_alter_table = on;
alter table "mig_new__child" rename to "child";
pragma legacy_alter_table = off;

-- step 12: require, else 'the first parent is gone'
create temp table "mig_guard" (ok integer not null constraint "the first parent is gone" check (ok = 1));
insert into temp."mig_guard" select case when exists (select 1 from "parent" where "parent"."name" = 'one') then 1 else 0 end;
drop table temp."mig_guard";

-- step 13: rebuild parent: drop not null on name of parent
create temp table "mig_guard" (ok integer not null constraint "parent has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'parent' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__parent" (
  "id" integer not null constraint "parent_pkey" primary key,
  "name" text default 'x'
);
insert into "mig_new__parent" ("id", "name")
  select "id", "name" from "parent";
drop table "parent";
pragma legacy_alter_table = on;
alter table "mig_new__parent" rename to "parent";
pragma legacy_alter_table = off;

-- step 14: look for rows without a parent
create temp table "mig_guard" (ok integer not null constraint "a foreign key of child has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('child');
drop table temp."mig_guard";
create temp table "mig_guard" (ok integer not null constraint "a foreign key of parent has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('parent');
drop table temp."mig_guard";

commit;

-- step 15: switch foreign keys on
pragma foreign_keys = on;
