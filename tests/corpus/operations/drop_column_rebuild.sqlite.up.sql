-- drop_column_rebuild: forward, for SQLite 3.40 or later
-- A column of a check over two columns, and one of a composite key
-- reversal: lossy, it does not bring back
--   the values of b in child
-- lock timeout: 3000 ms, retry: 5

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
  "a" integer not null,
  "b" integer not null,
  constraint "parent_pkey" primary key ("a", "b")
);

-- step 4: create table child
create table "child" (
  "id" integer not null constraint "child_pkey" primary key autoincrement,
  "a" integer not null default 1,
  "b" integer not null default 2,
  "c" integer not null default 3,
  constraint "child_order" check ("b" < "c"),
  constraint "child_a_b_fkey" foreign key ("a", "b") references "parent" ("a", "b")
);

-- step 5: rebuild child: drop column b of child
create temp table "mig_guard" (ok integer not null constraint "child has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'child' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__child" (
  "id" integer not null constraint "child_pkey" primary key autoincrement,
  "a" integer not null default 1,
  "c" integer not null default 3
);
insert into "mig_new__child" ("id", "a", "c")
  select "id", "a", "c" from "child";
delete from sqlite_sequence where name = 'mig_new__child';
insert into sqlite_sequence (name, seq) select 'mig_new__child', seq from sqlite_sequence where name = 'child';
drop table "child";
pragma legacy_alter_table = on;
alter table "mig_new__child" rename to "child";
pragma legacy_alter_table = off;

-- step 6: look for rows without a parent
create temp table "mig_guard" (ok integer not null constraint "a foreign key of child has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('child');
drop table temp."mig_guard";

commit;

-- step 7: switch foreign keys on
pragma foreign_keys = on;
