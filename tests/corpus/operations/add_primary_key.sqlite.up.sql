-- add_primary_key: forward, for SQLite 3.40 or later
-- A primary key, and one that goes
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5

pragma busy_timeout = 3000;

-- step 1: switch foreign keys off
pragma foreign_keys = off;

begin immediate;

-- step 2: make sure that they are off
create temp table "mig_guard" (ok integer not null constraint "foreign keys must be off before a table rebuild" check (ok = 1));
insert into temp."mig_guard" select foreign_keys = 0 from pragma_foreign_keys;
drop table temp."mig_guard";

-- step 3: create table line
create table "line" (
  "a" integer not null,
  "b" integer not null
);

-- step 4: create table other
create table "other" (
  "a" integer not null constraint "other_pkey" primary key,
  "b" integer not null
);

-- step 5: rebuild line: add primary key to line
create temp table "mig_guard" (ok integer not null constraint "line has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'line' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__line" (
  "a" integer not null,
  "b" integer not null,
  constraint "line_key" primary key ("a", "b")
);
insert into "mig_new__line" ("a", "b")
  select "a", "b" from "line";
drop table "line";
pragma legacy_alter_table = on;
alter table "mig_new__line" rename to "line";
pragma legacy_alter_table = off;

-- step 6: rebuild other: drop primary key of other, add primary key to other
create temp table "mig_guard" (ok integer not null constraint "other has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'other' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__other" (
  "a" integer not null,
  "b" integer not null constraint "other_pkey" primary key
);
insert into "mig_new__other" ("a", "b")
  select "a", "b" from "other";
drop table "other";
pragma legacy_alter_table = on;
alter table "mig_new__other" rename to "other";
pragma legacy_alter_table = off;

-- step 7: look for rows without a parent
create temp table "mig_guard" (ok integer not null constraint "a foreign key of line has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('line');
drop table temp."mig_guard";
create temp table "mig_guard" (ok integer not null constraint "a foreign key of other has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('other');
drop table temp."mig_guard";

commit;

-- step 8: switch foreign keys on
pragma foreign_keys = on;
