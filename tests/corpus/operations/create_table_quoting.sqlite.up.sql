-- create_table_quoting: forward, for SQLite 3.40 or later
-- Names and texts that try to break out; -- ' " ` \
-- reversal: lossy, it does not bring back
--   the values of "100%" in select
-- lock timeout: 3000 ms, retry: 5
-- note: SQLite does not enforce the length of char and varchar
-- note: SQLite has no comments: they stay in the migration

pragma busy_timeout = 3000;

-- step 1: switch foreign keys off
pragma foreign_keys = off;

begin immediate;

-- step 2: make sure that they are off
create temp table "mig_guard" (ok integer not null constraint "foreign keys must be off before a table rebuild" check (ok = 1));
insert into temp."mig_guard" select foreign_keys = 0 from pragma_foreign_keys;
drop table temp."mig_guard";

-- step 3: create table select
create table "select" (
  "from" integer not null constraint "select_pkey" primary key autoincrement,
  "a ""quoted"" b" text not null default 'x''; drop table t; --',
  "back`tick" text not null default '\''; \\',
  "ünïcödé" text not null default '🙂 עברית',
  "Mixed Case" integer not null default 0,
  "100%" integer not null default 0,
  "semi;colon" integer not null default 0,
  constraint "check; me" check ((("a ""quoted"" b" <> '''') and ("back`tick" <> '\')) and ("100%" >= 0))
);
create unique index "unique; me" on "select" ("semi;colon", "Mixed Case");
create index "index; me" on "select" ("ünïcödé");

-- step 4: insert 2 rows into select
insert into "select" ("from", "a ""quoted"" b", "back`tick", "ünïcödé", "semi;colon") values
  (1, 'it''s', '\x', '"double"', 1),
  (2, '-- x', '\n', '/* y */', 2);

-- step 5: rebuild select: rename column "a ""quoted"" b" of select to "c ' d", drop column "100%" of select
create temp table "mig_guard" (ok integer not null constraint "select has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'select' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ('index; me', 'unique; me'));
drop table temp."mig_guard";
create table "mig_new__select" (
  "from" integer not null constraint "select_pkey" primary key autoincrement,
  "c ' d" text not null default 'x''; drop table t; --',
  "back`tick" text not null default '\''; \\',
  "ünïcödé" text not null default '🙂 עברית',
  "Mixed Case" integer not null default 0,
  "semi;colon" integer not null default 0
);
insert into "mig_new__select" ("from", "c ' d", "back`tick", "ünïcödé", "Mixed Case", "semi;colon")
  select "from", "a ""quoted"" b", "back`tick", "ünïcödé", "Mixed Case", "semi;colon" from "select";
delete from sqlite_sequence where name = 'mig_new__select';
insert into sqlite_sequence (name, seq) select 'mig_new__select', seq from sqlite_sequence where name = 'select';
drop table "select";
pragma legacy_alter_table = on;
alter table "mig_new__select" rename to "select";
pragma legacy_alter_table = off;
create unique index "unique; me" on "select" ("semi;colon", "Mixed Case");
create index "index; me" on "select" ("ünïcödé");

-- step 6: rename table select to "order by"
alter table "select" rename to "order by";

-- step 7: look for rows without a parent
create temp table "mig_guard" (ok integer not null constraint "a foreign key of order by has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('order by');
drop table temp."mig_guard";

commit;

-- step 8: switch foreign keys on
pragma foreign_keys = on;
