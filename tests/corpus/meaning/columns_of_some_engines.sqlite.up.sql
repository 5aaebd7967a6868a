-- columns_of_some_engines: forward, for SQLite 3.40 or later
-- A column that is another one on some engines
-- reversal: lossy, it does not bring back
--   the values of n in u
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

-- step 3: create table t
create table "t" (
  "id" integer not null constraint "t_pkey" primary key autoincrement,
  "n" integer not null default 1 constraint "t_n_positive" check ("n" > 0),
  "note" text
);
create index "t_n" on "t" ("n");

-- step 4: create table u
create table "u" (
  "id" integer not null constraint "u_pkey" primary key autoincrement,
  "n" integer not null default 1
);

-- step 5: rebuild t: set default of n of t, rename column n of t to m, set default of m of t
create temp table "mig_guard" (ok integer not null constraint "t has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 't' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ('t_n'));
drop table temp."mig_guard";
create table "mig_new__t" (
  "id" integer not null constraint "t_pkey" primary key autoincrement,
  "m" integer not null default 3 constraint "t_n_positive" check ("m" > 0),
  "note" text
);
insert into "mig_new__t" ("id", "m", "note")
  select "id", "n", "note" from "t";
delete from sqlite_sequence where name = 'mig_new__t';
insert into sqlite_sequence (name, seq) select 'mig_new__t', seq from sqlite_sequence where name = 't';
drop table "t";
pragma legacy_alter_table = on;
alter table "mig_new__t" rename to "t";
pragma legacy_alter_table = off;
create index "t_n" on "t" ("m");

-- step 6: drop column n of u
alter table "u" drop column "n";

-- step 7: look for rows without a parent
create temp table "mig_guard" (ok integer not null constraint "a foreign key of t has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('t');
drop table temp."mig_guard";

commit;

-- step 8: switch foreign keys on
pragma foreign_keys = on;
