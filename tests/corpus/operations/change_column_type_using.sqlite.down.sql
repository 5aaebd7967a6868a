-- change_column_type_using: reverse, for SQLite 3.40 or later
-- Columns change their types by expressions
-- reversal: lossy, it does not bring back
--   values of wide in sample that the new type has changed
--   values of half in sample that the new type has changed
--   values of late in sample that the new type has changed
--   values of bits in sample that the new type has changed
--   values of minute in sample that the new type has changed
--   values of own in sample that the new type has changed
--   values of cents in sample that the new type has changed
--   values of cut in sample that the new type has changed
--   values of rounded in sample that the new type has changed
--   values of key_text in sample that the new type has changed
--   values of mood_text in sample that the new type has changed
--   values of doc in sample that the new type has changed
--   values of on_off in sample that the new type has changed
--   values of flag in sample that the new type has changed
--   values of number in sample that the new type has changed
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

-- step 3: rebuild sample: change type of wide of sample to varchar(5), change type of half of sample to double, change type of late of sample to text, change type of bits of sample to text, change type of minute of sample to text, change type of own of sample to varchar(40) and 9 more
-- lock: sample: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "sample has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'sample' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__sample" (
  "id" integer not null constraint "sample_pkey" primary key autoincrement,
  "number" text,
  "flag" boolean,
  "on_off" integer,
  "doc" text,
  "mood_text" text,
  "key_text" text,
  "rounded" decimal(10,2),
  "cut" text,
  "cents" decimal(10,2),
  "own" text,
  "minute" text,
  "bits" text,
  "late" text,
  "half" real,
  "wide" text
);
insert into "mig_new__sample" ("id", "number", "flag", "on_off", "doc", "mood_text", "key_text", "rounded", "cut", "cents", "own", "minute", "bits", "late", "half", "wide")
  select "id", substr(cast("number" as text), 1, 10), "flag" = 1, case when "on_off" then 1 else 0 end, doc, substr(cast(cast("mood_text" as text) as text), 1, 10), substr(cast("key_text" as text), 1, 40), cast("rounded" as decimal(10,2)), ("cut" || ' 00:00:00'), "cents" / 100, own, minute, cast(bits as text), late, "half", "wide" from "sample";
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
