-- view_rebuild: reverse, for SQLite 3.40 or later
-- Tables are rebuilt under a view, with children that stay
-- reversal: lossy, it does not bring back
--   which values of note in parent were null
-- this destroys what was written since:
--   the table log with all its rows
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

-- step 3: rebuild parent: drop check parent_note on parent, drop not null on note of parent
-- lock: parent: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "parent has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'parent' collate nocase and (type = 'trigger' and name not in ('parent_gone') or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__parent" (
  "id" integer not null constraint "parent_pkey" primary key autoincrement,
  "note" text
);
insert into "mig_new__parent" ("id", "note")
  select "id", "note" from "parent";
delete from sqlite_sequence where name = 'mig_new__parent';
insert into sqlite_sequence (name, seq) select 'mig_new__parent', seq from sqlite_sequence where name = 'parent';
drop table "parent";
pragma legacy_alter_table = on;
alter table "mig_new__parent" rename to "parent";
pragma legacy_alter_table = off;
create trigger parent_gone after delete on parent begin insert into log (text) values ('gone ' || old.id); end;

-- step 4: drop trigger child_names_parent on child
-- lock: child: the database, blocks writes for an instant
drop trigger "child_names_parent";

-- step 5: drop trigger parent_gone on parent
-- lock: parent: the database, blocks writes for an instant
drop trigger "parent_gone";

-- step 6: drop table log
-- lock: log: the database, blocks writes for an instant
drop table "log";

-- step 7: drop view counted
-- lock: counted: the database, blocks writes for an instant
drop view "counted";

-- step 8: drop table child
-- lock: child: the database, blocks writes for an instant
drop table "child";

-- step 9: drop table parent
-- lock: parent: the database, blocks writes for an instant
drop table "parent";

commit;

-- step 10: switch foreign keys on
pragma foreign_keys = on;
