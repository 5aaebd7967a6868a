-- change_column_type: reverse, for SQLite 3.40 or later
-- Columns change their types, and keep their values
-- reversal: exact
-- this destroys what was written since:
--   the table sample with all its rows
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

-- step 3: rebuild sample: change type of seen of sample to timestamptz, change type of at of sample to timestamp, change type of noon of sample to date, change type of day of sample to date, change type of feeling of sample to mood, change type of token of sample to uuid and 11 more
-- lock: sample: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "sample has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'sample' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__sample" (
  "id" integer not null constraint "sample_pkey" primary key autoincrement,
  "small" integer,
  "whole" integer,
  "narrow" integer,
  "amount" decimal(8,2),
  "count" integer,
  "float4" real,
  "ratio" integer,
  "code" text,
  "name" text,
  "short" text,
  "title" text,
  "token" text,
  "feeling" text check ("feeling" in ('sad', 'ok', 'happy')),
  "day" text,
  "noon" text,
  "at" text,
  "seen" text
);
insert into "mig_new__sample" ("id", "small", "whole", "narrow", "amount", "count", "float4", "ratio", "code", "name", "short", "title", "token", "feeling", "day", "noon", "at", "seen")
  select "id", "small", "whole", "narrow", round("amount", 2), cast(round("count") as integer), "float4", cast(round("ratio") as integer), "code", "name", "short", "title", cast("token" as text), cast("feeling" as text), substr("day", 1, 10), substr("noon", 1, 10), "at", "seen" from "sample";
delete from sqlite_sequence where name = 'mig_new__sample';
insert into sqlite_sequence (name, seq) select 'mig_new__sample', seq from sqlite_sequence where name = 'sample';
drop table "sample";
pragma legacy_alter_table = on;
alter table "mig_new__sample" rename to "sample";
pragma legacy_alter_table = off;

-- step 4: drop table sample
-- lock: sample: the database, blocks writes for an instant
drop table "sample";

commit;

-- step 5: switch foreign keys on
pragma foreign_keys = on;
