-- types_rename_column: forward, for SQLite 3.40 or later
-- Comments and names of every type
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5
-- note: SQLite does not enforce the length of char and varchar
-- note: SQLite stores a decimal as an integer or a double: it is not exact
-- note: SQLite has no comments: they stay in the migration

pragma busy_timeout = 3000;

begin immediate;

-- step 1: create table sample
create table "sample" (
  "id" integer not null constraint "sample_pkey" primary key autoincrement,
  "flag" boolean default 1,
  "small" integer default 1,
  "whole" integer default 10,
  "big" integer default 100,
  "float4" real default 1.5,
  "float8" real default 1.5,
  "amount" decimal(10,2) default 1.25,
  "code" text default 'abc',
  "name" text default 'one',
  "body" text default 'one',
  "raw" blob default (x'00'),
  "day" text default '2024-01-31',
  "hour" text default '13:05:00',
  "at" text default '2024-01-31 13:05:00',
  "seen" text default '2024-01-31 13:05:00',
  "token" text default '01234567-89ab-cdef-0123-456789abcdef',
  "doc" text default '{}' check ("doc" is null or json_valid("doc")),
  "mood" text default 'ok' check ("mood" in ('sad', 'ok', 'happy')),
  "own" text
);

-- step 2: rename column flag of sample to flag_new
alter table "sample" rename column "flag" to "flag_new";

-- step 3: rename column small of sample to small_new
alter table "sample" rename column "small" to "small_new";

-- step 4: rename column whole of sample to whole_new
alter table "sample" rename column "whole" to "whole_new";

-- step 5: rename column big of sample to big_new
alter table "sample" rename column "big" to "big_new";

-- step 6: rename column float4 of sample to float4_new
alter table "sample" rename column "float4" to "float4_new";

-- step 7: rename column float8 of sample to float8_new
alter table "sample" rename column "float8" to "float8_new";

-- step 8: rename column amount of sample to amount_new
alter table "sample" rename column "amount" to "amount_new";

-- step 9: rename column code of sample to code_new
alter table "sample" rename column "code" to "code_new";

-- step 10: rename column name of sample to name_new
alter table "sample" rename column "name" to "name_new";

-- step 11: rename column body of sample to body_new
alter table "sample" rename column "body" to "body_new";

-- step 12: rename column raw of sample to raw_new
alter table "sample" rename column "raw" to "raw_new";

-- step 13: rename column day of sample to day_new
alter table "sample" rename column "day" to "day_new";

-- step 14: rename column hour of sample to hour_new
alter table "sample" rename column "hour" to "hour_new";

-- step 15: rename column at of sample to at_new
alter table "sample" rename column "at" to "at_new";

-- step 16: rename column seen of sample to seen_new
alter table "sample" rename column "seen" to "seen_new";

-- step 17: rename column token of sample to token_new
alter table "sample" rename column "token" to "token_new";

-- step 18: rename column doc of sample to doc_new
alter table "sample" rename column "doc" to "doc_new";

-- step 19: rename column mood of sample to mood_new
alter table "sample" rename column "mood" to "mood_new";

-- step 20: rename column own of sample to own_new
alter table "sample" rename column "own" to "own_new";

commit;
