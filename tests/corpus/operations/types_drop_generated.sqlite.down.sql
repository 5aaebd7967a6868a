-- types_drop_generated: reverse, for SQLite 3.40 or later
-- Generated columns of every type become plain ones
-- reversal: exact
-- this destroys what was written since:
--   values of own_made in sample that differ from its expression
--   values of mood_made in sample that differ from its expression
--   values of doc_made in sample that differ from its expression
--   values of token_made in sample that differ from its expression
--   values of seen_made in sample that differ from its expression
--   values of at_made in sample that differ from its expression
--   values of hour_made in sample that differ from its expression
--   values of day_made in sample that differ from its expression
--   values of raw_made in sample that differ from its expression
--   values of body_made in sample that differ from its expression
--   values of name_made in sample that differ from its expression
--   values of code_made in sample that differ from its expression
--   values of amount_made in sample that differ from its expression
--   values of float8_made in sample that differ from its expression
--   values of float4_made in sample that differ from its expression
--   values of big_made in sample that differ from its expression
--   values of whole_made in sample that differ from its expression
--   values of small_made in sample that differ from its expression
--   values of flag_made in sample that differ from its expression
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

-- step 3: rebuild sample: set generated on own_made of sample, set generated on mood_made of sample, set generated on doc_made of sample, set generated on token_made of sample, set generated on seen_made of sample, set generated on at_made of sample and 13 more
-- lock: sample: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "sample has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'sample' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__sample" (
  "id" integer not null constraint "sample_pkey" primary key autoincrement,
  "flag" boolean,
  "flag_made" boolean generated always as ("flag") stored,
  "small" integer,
  "small_made" integer generated always as ("small") stored,
  "whole" integer,
  "whole_made" integer generated always as ("whole") stored,
  "big" integer,
  "big_made" integer generated always as ("big") stored,
  "float4" real,
  "float4_made" real generated always as ("float4") stored,
  "float8" real,
  "float8_made" real generated always as ("float8") stored,
  "amount" decimal(10,2),
  "amount_made" decimal(10,2) generated always as ("amount") stored,
  "code" text,
  "code_made" text generated always as ("code") stored,
  "name" text,
  "name_made" text generated always as ("name") stored,
  "body" text,
  "body_made" text generated always as ("body") stored,
  "raw" blob,
  "raw_made" blob generated always as ("raw") stored,
  "day" text,
  "day_made" text generated always as ("day") stored,
  "hour" text,
  "hour_made" text generated always as ("hour") stored,
  "at" text,
  "at_made" text generated always as ("at") stored,
  "seen" text,
  "seen_made" text generated always as ("seen") stored,
  "token" text,
  "token_made" text generated always as ("token") stored,
  "doc" text check ("doc" is null or json_valid("doc")),
  "doc_made" text generated always as ("doc") stored check ("doc_made" is null or json_valid("doc_made")),
  "mood" text check ("mood" in ('sad', 'ok', 'happy')),
  "mood_made" text generated always as ("mood") stored check ("mood_made" in ('sad', 'ok', 'happy')),
  "own" text,
  "own_made" text generated always as ("own") stored
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
