-- create_table_quoting: reverse, for SQLite 3.40 or later
-- Names and texts that try to break out; -- ' " ` \
-- reversal: lossy, it does not bring back
--   the values of "100%" in select
-- this destroys what was written since:
--   the table select with all its rows
-- lock timeout: 3000 ms, retry: 5

pragma busy_timeout = 3000;

-- step 1: switch foreign keys off
pragma foreign_keys = off;

begin immediate;

-- step 2: make sure that they are off
create temp table "mig_guard" (ok integer not null constraint "foreign keys must be off before a table rebuild" check (ok = 1));
insert into temp."mig_guard" select foreign_keys = 0 from pragma_foreign_keys;
drop table temp."mig_guard";

-- step 3: rename table "order by" to select
-- lock: "order by": the database, blocks writes for an instant
alter table "order by" rename to "select";

-- step 4: rebuild select: add column "100%" to select, add check "check; me" on select, rename column "c ' d" of select to "a ""quoted"" b"
-- lock: select: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "select has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'select' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ('index; me', 'unique; me'));
drop table temp."mig_guard";
create table "mig_new__select" (
  "from" integer not null constraint "select_pkey" primary key autoincrement,
  "a ""quoted"" b" text not null default 'x''; drop table t; --',
  "back`tick" text not null default '\''; \\',
  "ünïcödé" text not null default '🙂 עברית',
  "Mixed Case" integer not null default 0,
  "100%" integer not null default 0,
  "semi;colon" integer not null default 0,
  constraint "check; me" check ((("a ""quoted"" b" <> '''') and ("back`tick" <> '\')) and ("100%" >= 0))
);
insert into "mig_new__select" ("from", "a ""quoted"" b", "back`tick", "ünïcödé", "Mixed Case", "100%", "semi;colon")
  select "from", "c ' d", "back`tick", "ünïcödé", "Mixed Case", 0, "semi;colon" from "select";
delete from sqlite_sequence where name = 'mig_new__select';
insert into sqlite_sequence (name, seq) select 'mig_new__select', seq from sqlite_sequence where name = 'select';
drop table "select";
pragma legacy_alter_table = on;
alter table "mig_new__select" rename to "select";
pragma legacy_alter_table = off;
create unique index "unique; me" on "select" ("semi;colon", "Mixed Case");
create index "index; me" on "select" ("ünïcödé");

-- step 5: delete 2 rows from select
-- lock: select: the database, blocks writes while its rows are written
delete from "select" where "from" in (1, 2);

-- step 6: drop table select
-- lock: select: the database, blocks writes for an instant
drop table "select";

commit;

-- step 7: switch foreign keys on
pragma foreign_keys = on;
