-- types_add_check: reverse, for SQLite 3.40 or later
-- Checks and generated columns over every type
-- reversal: exact
-- this destroys what was written since:
--   the table sample with all its rows
-- lock timeout: 3000 ms, retry: 5

pragma busy_timeout = 3000;

-- step 1: switch foreign keys off
pragma foreign_keys = off;

begin immediate;

-- step 2: make sure that they are off
create temp table "mig_guard" (ok integer not null constraint "foreign keys must be off before a table rebuild" check (ok = 1));
insert into temp."mig_guard" select foreign_keys = 0 from pragma_foreign_keys;
drop table temp."mig_guard";

-- step 3: rebuild sample: add check sample_own_any on sample, add check sample_mood_any on sample, add check sample_doc_any on sample, add check sample_token_any on sample, add check sample_seen_any on sample, add check sample_at_any on sample and 32 more
-- lock: sample: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "sample has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'sample' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__sample" (
  "id" integer not null constraint "sample_pkey" primary key autoincrement,
  "flag" boolean,
  "small" integer,
  "whole" integer,
  "big" integer,
  "float4" real,
  "float8" real,
  "amount" decimal(10,2),
  "code" text,
  "name" text,
  "body" text,
  "raw" blob,
  "day" text,
  "hour" text,
  "at" text,
  "seen" text,
  "token" text,
  "doc" text check ("doc" is null or json_valid("doc")),
  "mood" text check ("mood" in ('sad', 'ok', 'happy')),
  "own" text
);
insert into "mig_new__sample" ("id", "flag", "small", "whole", "big", "float4", "float8", "amount", "code", "name", "body", "raw", "day", "hour", "at", "seen", "token", "doc", "mood", "own")
  select "id", "flag", "small", "whole", "big", "float4", "float8", "amount", "code", "name", "body", "raw", "day", "hour", "at", "seen", "token", "doc", "mood", "own" from "sample";
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
