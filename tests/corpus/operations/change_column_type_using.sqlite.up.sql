-- change_column_type_using: forward, for SQLite 3.40 or later
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

-- step 3: create table sample
create table "sample" (
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

-- step 4: rebuild sample: change type of number of sample to int, change type of flag of sample to smallint, change type of on_off of sample to bool, change type of doc of sample to json, change type of mood_text of sample to mood, change type of key_text of sample to uuid and 9 more
create temp table "mig_guard" (ok integer not null constraint "sample has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'sample' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__sample" (
  "id" integer not null constraint "sample_pkey" primary key autoincrement,
  "number" integer,
  "flag" integer,
  "on_off" boolean,
  "doc" text check ("doc" is null or json_valid("doc")),
  "mood_text" text check ("mood_text" in ('sad', 'ok', 'happy')),
  "key_text" text,
  "rounded" integer,
  "cut" text,
  "cents" integer,
  "own" text,
  "minute" text,
  "bits" blob,
  "late" text,
  "half" real,
  "wide" text
);
insert into "mig_new__sample" ("id", "number", "flag", "on_off", "doc", "mood_text", "key_text", "rounded", "cut", "cents", "own", "minute", "bits", "late", "half", "wide")
  select "id", "number", case when "flag" then 1 else 0 end, "on_off" <> 0, doc, cast("mood_text" as text), cast("key_text" as text), cast(round("rounded") as integer), substr("cut", 1, 10), cast(round("cents" * 100) as integer), own, minute, cast(bits as blob), late, "half", "wide" from "sample";
create temp table "mig_guard" (ok integer not null constraint "sample.number has values that are no numbers" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from "mig_new__sample" where typeof("number") not in ('integer', 'null');
drop table temp."mig_guard";
delete from sqlite_sequence where name = 'mig_new__sample';
insert into sqlite_sequence (name, seq) select 'mig_new__sample', seq from sqlite_sequence where name = 'sample';
drop table "sample";
pragma legacy_alter_table = on;
alter table "mig_new__sample" rename to "sample";
pragma legacy_alter_table = off;

-- step 5: look for rows without a parent
create temp table "mig_guard" (ok integer not null constraint "a foreign key of sample has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('sample');
drop table temp."mig_guard";

commit;

-- step 6: switch foreign keys on
pragma foreign_keys = on;
