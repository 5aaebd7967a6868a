-- add_primary_key: reverse, for SQLite 3.40 or later
-- A primary key, and one that goes
-- reversal: exact
-- this destroys what was written since:
--   the table other with all its rows
--   the table line with all its rows
-- lock timeout: 3000 ms, retry: 5

pragma busy_timeout = 3000;

-- step 1: switch foreign keys off
pragma foreign_keys = off;

begin immediate;

-- step 2: make sure that they are off
create temp table "mig_guard" (ok integer not null constraint "foreign keys must be off before a table rebuild" check (ok = 1));
insert into temp."mig_guard" select foreign_keys = 0 from pragma_foreign_keys;
drop table temp."mig_guard";

-- step 3: rebuild other: drop primary key of other, add primary key to other
-- lock: other: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "other has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'other' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__other" (
  "a" integer not null constraint "other_pkey" primary key,
  "b" integer not null
);
insert into "mig_new__other" ("a", "b")
  select "a", "b" from "other";
drop table "other";
pragma legacy_alter_table = on;
alter table "mig_new__other" rename to "other";
pragma legacy_alter_table = off;

-- step 4: drop table other
-- lock: other: the database, blocks writes for an instant
drop table "other";

-- step 5: rebuild line: drop primary key of line
-- lock: line: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "line has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'line' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__line" (
  "a" integer not null,
  "b" integer not null
);
insert into "mig_new__line" ("a", "b")
  select "a", "b" from "line";
drop table "line";
pragma legacy_alter_table = on;
alter table "mig_new__line" rename to "line";
pragma legacy_alter_table = off;

-- step 6: drop table line
-- lock: line: the database, blocks writes for an instant
drop table "line";

commit;

-- step 7: switch foreign keys on
pragma foreign_keys = on;
