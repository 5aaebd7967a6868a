-- drop_column_rebuild: reverse, for SQLite 3.40 or later
-- A column of a check over two columns, and one of a composite key
-- reversal: lossy, it does not bring back
--   the values of b in child
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

-- step 3: rebuild child: add column b to child, add check child_order on child, add foreign key child_a_b_fkey on child
-- lock: child: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "child has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'child' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__child" (
  "id" integer not null constraint "child_pkey" primary key autoincrement,
  "a" integer not null default 1,
  "b" integer not null default 2,
  "c" integer not null default 3,
  constraint "child_order" check ("b" < "c"),
  constraint "child_a_b_fkey" foreign key ("a", "b") references "parent" ("a", "b")
);
insert into "mig_new__child" ("id", "a", "b", "c")
  select "id", "a", 2, "c" from "child";
delete from sqlite_sequence where name = 'mig_new__child';
insert into sqlite_sequence (name, seq) select 'mig_new__child', seq from sqlite_sequence where name = 'child';
drop table "child";
pragma legacy_alter_table = on;
alter table "mig_new__child" rename to "child";
pragma legacy_alter_table = off;

-- step 4: drop table child
-- lock: child: the database, blocks writes for an instant
drop table "child";

-- step 5: drop table parent
-- lock: parent: the database, blocks writes for an instant
drop table "parent";

commit;

-- step 6: switch foreign keys on
pragma foreign_keys = on;
