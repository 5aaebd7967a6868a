-- reverse_using: forward, for SQLite 3.40 or later
-- Types that change by an expression, there and back
-- reversal: lossy, it does not bring back
--   values of flag in t that the new type has changed
--   values of feels in t that the new type has changed
--   values of count in t that the new type has changed
--   values of amount in t that the new type has changed
--   values of minus in t that the new type has changed
--   values of state in t that the new type has changed
-- lock timeout: 3000 ms, retry: 5
-- note: SQLite does not enforce the length of char and varchar
-- note: SQLite stores a decimal as an integer or a double: it is not exact

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
  "state" text not null default '0',
  "minus" text default '-5',
  "amount" decimal(8,2) not null default 2,
  "count" integer not null default 7,
  "feels" text not null default 'ok',
  "flag" boolean
);

-- step 4: insert 2 rows into t
insert into "t" ("id", "state", "minus", "amount", "count", "feels", "flag") values
  (1, '1', '-1', 3, 1, 'sad', 1),
  (2, '12', null, 4.5, 2, 'ok', null);

-- step 5: rebuild t: change type of state of t to int, change type of minus of t to smallint, change type of amount of t to int, change type of count of t to varchar(20), change type of feels of t to mood, change type of flag of t to varchar(3)
create temp table "mig_guard" (ok integer not null constraint "t has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 't' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__t" (
  "id" integer not null constraint "t_pkey" primary key autoincrement,
  "state" integer not null default 0,
  "minus" integer default -5,
  "amount" integer not null default 2,
  "count" text not null default '7',
  "feels" text not null default 'ok' check ("feels" in ('sad', 'ok')),
  "flag" text
);
insert into "mig_new__t" ("id", "state", "minus", "amount", "count", "feels", "flag")
  select "id", length("state"), -length("minus"), cast(round("amount") as integer), substr(cast("count" as text), 1, 20), cast(case when "feels" = 'sad' then 'sad' else 'ok' end as text), case when "flag" then 'yes' when not "flag" then 'no' end from "t";
delete from sqlite_sequence where name = 'mig_new__t';
insert into sqlite_sequence (name, seq) select 'mig_new__t', seq from sqlite_sequence where name = 't';
drop table "t";
pragma legacy_alter_table = on;
alter table "mig_new__t" rename to "t";
pragma legacy_alter_table = off;

-- step 6: look for rows without a parent
create temp table "mig_guard" (ok integer not null constraint "a foreign key of t has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('t');
drop table temp."mig_guard";

commit;

-- step 7: switch foreign keys on
pragma foreign_keys = on;
