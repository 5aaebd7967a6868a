-- columns_of_some_engines: reverse, for SQLite 3.40 or later
-- A column that is another one on some engines
-- reversal: lossy, it does not bring back
--   the values of n in u
-- this destroys what was written since:
--   the table u with all its rows
--   the table t with all its rows
-- lock timeout: 3000 ms, retry: 5

pragma busy_timeout = 3000;

-- step 1: switch foreign keys off
pragma foreign_keys = off;

begin immediate;

-- step 2: make sure that they are off
create temp table "mig_guard" (ok integer not null constraint "foreign keys must be off before a table rebuild" check (ok = 1));
insert into temp."mig_guard" select foreign_keys = 0 from pragma_foreign_keys;
drop table temp."mig_guard";

-- step 3: add column n to u
-- lock: u: the database, blocks writes for an instant
alter table "u" add column "n" integer not null default 1;

-- step 4: drop table u
-- lock: u: the database, blocks writes for an instant
drop table "u";

-- step 5: rebuild t: set default of m of t, rename column m of t to n, set default of n of t
-- lock: t: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "t has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 't' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ('t_n'));
drop table temp."mig_guard";
create table "mig_new__t" (
  "id" integer not null constraint "t_pkey" primary key autoincrement,
  "n" integer not null default 1 constraint "t_n_positive" check ("n" > 0),
  "note" text
);
insert into "mig_new__t" ("id", "n", "note")
  select "id", "m", "note" from "t";
delete from sqlite_sequence where name = 'mig_new__t';
insert into sqlite_sequence (name, seq) select 'mig_new__t', seq from sqlite_sequence where name = 't';
drop table "t";
pragma legacy_alter_table = on;
alter table "mig_new__t" rename to "t";
pragma legacy_alter_table = off;
create index "t_n" on "t" ("n");

-- step 6: drop table t
-- lock: t: the database, blocks writes for an instant
drop table "t";

commit;

-- step 7: switch foreign keys on
pragma foreign_keys = on;
