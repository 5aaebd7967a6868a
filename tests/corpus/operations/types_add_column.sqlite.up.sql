-- types_add_column: forward, for SQLite 3.40 or later
-- Columns of every type come and go
-- reversal: lossy, it does not bring back
--   the values of list in sample
--   the values of own in sample
--   the values of mood_given in sample
--   the values of mood in sample
--   the values of doc_given in sample
--   the values of doc in sample
--   the values of token_given in sample
--   the values of token in sample
--   the values of seen_given in sample
--   the values of seen in sample
--   the values of at_given in sample
--   the values of at in sample
--   the values of hour_given in sample
--   the values of hour in sample
--   the values of day_given in sample
--   the values of day in sample
--   the values of raw_given in sample
--   the values of raw in sample
--   the values of body_given in sample
--   the values of body in sample
--   the values of name_given in sample
--   the values of name in sample
--   the values of code_given in sample
--   the values of code in sample
--   the values of amount_given in sample
--   the values of amount in sample
--   the values of float8_given in sample
--   the values of float8 in sample
--   the values of float4_given in sample
--   the values of float4 in sample
--   the values of big_given in sample
--   the values of big in sample
--   the values of whole_given in sample
--   the values of whole in sample
--   the values of small_given in sample
--   the values of small in sample
--   the values of flag_given in sample
--   the values of flag in sample
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
  "id" integer not null constraint "sample_pkey" primary key autoincrement
);

-- step 4: rebuild sample: add column flag to sample, add column flag_given to sample, add column flag_filled to sample, add column small to sample, add column small_given to sample, add column small_filled to sample and 85 more
create temp table "mig_guard" (ok integer not null constraint "sample has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'sample' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__sample" (
  "id" integer not null constraint "sample_pkey" primary key autoincrement,
  "flag_filled" boolean not null,
  "small_filled" integer not null,
  "whole_filled" integer not null,
  "big_filled" integer not null,
  "float4_filled" real not null,
  "float8_filled" real not null,
  "amount_filled" decimal(10,2) not null,
  "code_filled" text not null,
  "name_filled" text not null,
  "body_filled" text not null,
  "day_filled" text not null,
  "hour_filled" text not null,
  "at_filled" text not null,
  "seen_filled" text not null,
  "token_filled" text not null,
  "doc_filled" text not null check (json_valid("doc_filled")),
  "mood_filled" text not null check ("mood_filled" in ('sad', 'ok', 'happy'))
);
insert into "mig_new__sample" ("id", "flag_filled", "small_filled", "whole_filled", "big_filled", "float4_filled", "float8_filled", "amount_filled", "code_filled", "name_filled", "body_filled", "day_filled", "hour_filled", "at_filled", "seen_filled", "token_filled", "doc_filled", "mood_filled")
  select "id", 0, 2, 20, 200, 2.5, 2.5, 2.50, 'def', 'two', 'two', '2024-02-29', '14:05:00', '2024-02-01 00:00:00', '2024-02-01 00:00:00', '11234567-89ab-cdef-0123-456789abcdef', '[]', 'sad' from "sample";
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
