-- types_drop_generated: forward, for SQLite 3.40 or later
-- Generated columns of every type become plain ones
-- reversal: exact
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

-- step 4: rebuild sample: drop generated of flag_made of sample, drop generated of small_made of sample, drop generated of whole_made of sample, drop generated of big_made of sample, drop generated of float4_made of sample, drop generated of float8_made of sample and 13 more
create temp table "mig_guard" (ok integer not null constraint "sample has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'sample' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__sample" (
  "id" integer not null constraint "sample_pkey" primary key autoincrement,
  "flag" boolean,
  "flag_made" boolean,
  "small" integer,
  "small_made" integer,
  "whole" integer,
  "whole_made" integer,
  "big" integer,
  "big_made" integer,
  "float4" real,
  "float4_made" real,
  "float8" real,
  "float8_made" real,
  "amount" decimal(10,2),
  "amount_made" decimal(10,2),
  "code" text,
  "code_made" text,
  "name" text,
  "name_made" text,
  "body" text,
  "body_made" text,
  "raw" blob,
  "raw_made" blob,
  "day" text,
  "day_made" text,
  "hour" text,
  "hour_made" text,
  "at" text,
  "at_made" text,
  "seen" text,
  "seen_made" text,
  "token" text,
  "token_made" text,
  "doc" text check ("doc" is null or json_valid("doc")),
  "doc_made" text check ("doc_made" is null or json_valid("doc_made")),
  "mood" text check ("mood" in ('sad', 'ok', 'happy')),
  "mood_made" text check ("mood_made" in ('sad', 'ok', 'happy')),
  "own" text,
  "own_made" text
);
insert into "mig_new__sample" ("id", "flag", "flag_made", "small", "small_made", "whole", "whole_made", "big", "big_made", "float4", "float4_made", "float8", "float8_made", "amount", "amount_made", "code", "code_made", "name", "name_made", "body", "body_made", "raw", "raw_made", "day", "day_made", "hour", "hour_made", "at", "at_made", "seen", "seen_made", "token", "token_made", "doc", "doc_made", "mood", "mood_made", "own", "own_made")
  select "id", "flag", "flag_made", "small", "small_made", "whole", "whole_made", "big", "big_made", "float4", "float4_made", "float8", "float8_made", "amount", "amount_made", "code", "code_made", "name", "name_made", "body", "body_made", "raw", "raw_made", "day", "day_made", "hour", "hour_made", "at", "at_made", "seen", "seen_made", "token", "token_made", "doc", "doc_made", "mood", "mood_made", "own", "own_made" from "sample";
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
