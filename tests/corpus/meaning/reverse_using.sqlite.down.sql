-- reverse_using: reverse, for SQLite 3.40 or later
-- Types that change by an expression, there and back
-- reversal: lossy, it does not bring back
--   values of flag in t that the new type has changed
--   values of feels in t that the new type has changed
--   values of count in t that the new type has changed
--   values of amount in t that the new type has changed
--   values of minus in t that the new type has changed
--   values of state in t that the new type has changed
-- this destroys what was written since:
--   the table t with all its rows
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

-- step 3: rebuild t: change type of flag of t to bool, change type of feels of t to varchar(10), change type of count of t to int, change type of amount of t to decimal(8,2), change type of minus of t to varchar(10), change type of state of t to varchar(10)
-- lock: t: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "t has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 't' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__t" (
  "id" integer not null constraint "t_pkey" primary key autoincrement,
  "state" text not null default '0',
  "minus" text default '-5',
  "amount" decimal(8,2) not null default 2,
  "count" integer not null default 7,
  "feels" text not null default 'ok',
  "flag" boolean
);
insert into "mig_new__t" ("id", "state", "minus", "amount", "count", "feels", "flag")
  select "id", substr(cast("state" as text), 1, 10), substr(cast("minus" as text), 1, 10), cast("amount" as decimal(8,2)), "count", substr(cast(cast("feels" as text) as text), 1, 10), "flag" = 'yes' from "t";
create temp table "mig_guard" (ok integer not null constraint "t.count has values that are no numbers" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from "mig_new__t" where typeof("count") not in ('integer', 'null');
drop table temp."mig_guard";
delete from sqlite_sequence where name = 'mig_new__t';
insert into sqlite_sequence (name, seq) select 'mig_new__t', seq from sqlite_sequence where name = 't';
drop table "t";
pragma legacy_alter_table = on;
alter table "mig_new__t" rename to "t";
pragma legacy_alter_table = off;

-- step 4: delete 2 rows from t
-- lock: t: the database, blocks writes while its rows are written
delete from "t" where "id" in (1, 2);

-- step 5: drop table t
-- lock: t: the database, blocks writes for an instant
drop table "t";

commit;

-- step 6: switch foreign keys on
pragma foreign_keys = on;
