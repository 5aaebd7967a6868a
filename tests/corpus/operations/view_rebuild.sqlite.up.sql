-- view_rebuild: forward, for SQLite 3.40 or later
-- Tables are rebuilt under a view, with children that stay
-- reversal: lossy, it does not bring back
--   which values of note in parent were null
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
  "id" integer not null constraint "parent_pkey" primary key autoincrement,
  "note" text
);

-- step 4: create table child
create table "child" (
  "id" integer not null constraint "child_pkey" primary key autoincrement,
  "parent_id" integer not null constraint "child_parent_id_fkey" references "parent" ("id") on delete cascade
);

-- step 5: create view counted
-- lock: counted: the database, blocks writes for an instant
create view "counted" as
select "p"."id" as "id", "p"."note" as "note", count("c"."id") as "children"
from "parent" as "p"
left join "child" as "c" on "c"."parent_id" = "p"."id"
group by "p"."id", "p"."note";

-- step 6: create table log
create table "log" (
  "id" integer not null constraint "log_pkey" primary key autoincrement,
  "text" text not null
);

-- step 7: create trigger parent_gone on parent
create trigger parent_gone after delete on parent begin insert into log (text) values ('gone ' || old.id); end;

-- step 8: create trigger child_names_parent on child
create trigger child_names_parent after insert on child begin update parent set note = 'has' where id = new.parent_id; end;

-- step 9: rebuild parent: set not null on note of parent, add check parent_note on parent
create temp table "mig_guard" (ok integer not null constraint "parent has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'parent' collate nocase and (type = 'trigger' and name not in ('parent_gone') or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__parent" (
  "id" integer not null constraint "parent_pkey" primary key autoincrement,
  "note" text not null constraint "parent_note" check ("note" <> 'never')
);
insert into "mig_new__parent" ("id", "note")
  select "id", coalesce("note", '') from "parent";
delete from sqlite_sequence where name = 'mig_new__parent';
insert into sqlite_sequence (name, seq) select 'mig_new__parent', seq from sqlite_sequence where name = 'parent';
drop table "parent";
pragma legacy_alter_table = on;
alter table "mig_new__parent" rename to "parent";
pragma legacy_alter_table = off;
create trigger parent_gone after delete on parent begin insert into log (text) values ('gone ' || old.id); end;

-- step 10: look for rows without a parent
create temp table "mig_guard" (ok integer not null constraint "a foreign key of parent has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('parent');
drop table temp."mig_guard";

commit;

-- step 11: switch foreign keys on
pragma foreign_keys = on;
