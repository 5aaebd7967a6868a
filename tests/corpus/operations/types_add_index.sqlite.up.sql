-- types_add_index: forward, for SQLite 3.40 or later
-- Keys over every type
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5
-- note: SQLite does not enforce the length of char and varchar
-- note: SQLite stores a decimal as an integer or a double: it is not exact

pragma busy_timeout = 3000;

begin immediate;

-- step 1: create table sample
create table "sample" (
  "id" integer not null constraint "sample_pkey" primary key autoincrement,
  "flag" boolean not null,
  "small" integer not null,
  "whole" integer not null,
  "big" integer not null,
  "float4" real not null,
  "float8" real not null,
  "amount" decimal(10,2) not null,
  "code" text not null,
  "name" text not null,
  "body" text not null,
  "raw" blob not null,
  "day" text not null,
  "hour" text not null,
  "at" text not null,
  "seen" text not null,
  "token" text not null,
  "doc" text not null check (json_valid("doc")),
  "mood" text not null check ("mood" in ('sad', 'ok', 'happy')),
  "own" text not null
);

-- step 2: add index sample_flag_one on sample
create index "sample_flag_one" on "sample" ("flag");

-- step 3: add index sample_flag_two on sample
create index "sample_flag_two" on "sample" ("id", "flag" desc);

-- step 4: add unique sample_flag_only on sample
create unique index "sample_flag_only" on "sample" ("id", "flag");

-- step 5: add index sample_small_one on sample
create index "sample_small_one" on "sample" ("small");

-- step 6: add index sample_small_two on sample
create index "sample_small_two" on "sample" ("id", "small" desc);

-- step 7: add unique sample_small_only on sample
create unique index "sample_small_only" on "sample" ("id", "small");

-- step 8: add index sample_whole_one on sample
create index "sample_whole_one" on "sample" ("whole");

-- step 9: add index sample_whole_two on sample
create index "sample_whole_two" on "sample" ("id", "whole" desc);

-- step 10: add unique sample_whole_only on sample
create unique index "sample_whole_only" on "sample" ("id", "whole");

-- step 11: add index sample_big_one on sample
create index "sample_big_one" on "sample" ("big");

-- step 12: add index sample_big_two on sample
create index "sample_big_two" on "sample" ("id", "big" desc);

-- step 13: add unique sample_big_only on sample
create unique index "sample_big_only" on "sample" ("id", "big");

-- step 14: add index sample_float4_one on sample
create index "sample_float4_one" on "sample" ("float4");

-- step 15: add index sample_float4_two on sample
create index "sample_float4_two" on "sample" ("id", "float4" desc);

-- step 16: add unique sample_float4_only on sample
create unique index "sample_float4_only" on "sample" ("id", "float4");

-- step 17: add index sample_float8_one on sample
create index "sample_float8_one" on "sample" ("float8");

-- step 18: add index sample_float8_two on sample
create index "sample_float8_two" on "sample" ("id", "float8" desc);

-- step 19: add unique sample_float8_only on sample
create unique index "sample_float8_only" on "sample" ("id", "float8");

-- step 20: add index sample_amount_one on sample
create index "sample_amount_one" on "sample" ("amount");

-- step 21: add index sample_amount_two on sample
create index "sample_amount_two" on "sample" ("id", "amount" desc);

-- step 22: add unique sample_amount_only on sample
create unique index "sample_amount_only" on "sample" ("id", "amount");

-- step 23: add index sample_code_one on sample
create index "sample_code_one" on "sample" ("code");

-- step 24: add index sample_code_two on sample
create index "sample_code_two" on "sample" ("id", "code" desc);

-- step 25: add unique sample_code_only on sample
create unique index "sample_code_only" on "sample" ("id", "code");

-- step 26: add index sample_name_one on sample
create index "sample_name_one" on "sample" ("name");

-- step 27: add index sample_name_two on sample
create index "sample_name_two" on "sample" ("id", "name" desc);

-- step 28: add unique sample_name_only on sample
create unique index "sample_name_only" on "sample" ("id", "name");

-- step 29: add index sample_body_one on sample
create index "sample_body_one" on "sample" ("body");

-- step 30: add index sample_body_two on sample
create index "sample_body_two" on "sample" ("id", "body" desc);

-- step 31: add unique sample_body_only on sample
create unique index "sample_body_only" on "sample" ("id", "body");

-- step 32: add index sample_raw_one on sample
create index "sample_raw_one" on "sample" ("raw");

-- step 33: add index sample_raw_two on sample
create index "sample_raw_two" on "sample" ("id", "raw" desc);

-- step 34: add unique sample_raw_only on sample
create unique index "sample_raw_only" on "sample" ("id", "raw");

-- step 35: add index sample_day_one on sample
create index "sample_day_one" on "sample" ("day");

-- step 36: add index sample_day_two on sample
create index "sample_day_two" on "sample" ("id", "day" desc);

-- step 37: add unique sample_day_only on sample
create unique index "sample_day_only" on "sample" ("id", "day");

-- step 38: add index sample_hour_one on sample
create index "sample_hour_one" on "sample" ("hour");

-- step 39: add index sample_hour_two on sample
create index "sample_hour_two" on "sample" ("id", "hour" desc);

-- step 40: add unique sample_hour_only on sample
create unique index "sample_hour_only" on "sample" ("id", "hour");

-- step 41: add index sample_at_one on sample
create index "sample_at_one" on "sample" ("at");

-- step 42: add index sample_at_two on sample
create index "sample_at_two" on "sample" ("id", "at" desc);

-- step 43: add unique sample_at_only on sample
create unique index "sample_at_only" on "sample" ("id", "at");

-- step 44: add index sample_seen_one on sample
create index "sample_seen_one" on "sample" ("seen");

-- step 45: add index sample_seen_two on sample
create index "sample_seen_two" on "sample" ("id", "seen" desc);

-- step 46: add unique sample_seen_only on sample
create unique index "sample_seen_only" on "sample" ("id", "seen");

-- step 47: add index sample_token_one on sample
create index "sample_token_one" on "sample" ("token");

-- step 48: add index sample_token_two on sample
create index "sample_token_two" on "sample" ("id", "token" desc);

-- step 49: add unique sample_token_only on sample
create unique index "sample_token_only" on "sample" ("id", "token");

-- step 50: add index sample_doc_one on sample
create index "sample_doc_one" on "sample" ("doc");

-- step 51: add index sample_doc_two on sample
create index "sample_doc_two" on "sample" ("id", "doc" desc);

-- step 52: add unique sample_doc_only on sample
create unique index "sample_doc_only" on "sample" ("id", "doc");

-- step 53: add index sample_mood_one on sample
create index "sample_mood_one" on "sample" ("mood");

-- step 54: add index sample_mood_two on sample
create index "sample_mood_two" on "sample" ("id", "mood" desc);

-- step 55: add unique sample_mood_only on sample
create unique index "sample_mood_only" on "sample" ("id", "mood");

-- step 56: add index sample_own_one on sample
create index "sample_own_one" on "sample" ("own");

-- step 57: add index sample_own_two on sample
create index "sample_own_two" on "sample" ("id", "own" desc);

-- step 58: add unique sample_own_only on sample
create unique index "sample_own_only" on "sample" ("id", "own");

-- step 59: drop index sample_flag_one on sample
drop index "sample_flag_one";

-- step 60: drop unique sample_flag_only on sample
drop index "sample_flag_only";

-- step 61: drop index sample_small_one on sample
drop index "sample_small_one";

-- step 62: drop unique sample_small_only on sample
drop index "sample_small_only";

-- step 63: drop index sample_whole_one on sample
drop index "sample_whole_one";

-- step 64: drop unique sample_whole_only on sample
drop index "sample_whole_only";

-- step 65: drop index sample_big_one on sample
drop index "sample_big_one";

-- step 66: drop unique sample_big_only on sample
drop index "sample_big_only";

-- step 67: drop index sample_float4_one on sample
drop index "sample_float4_one";

-- step 68: drop unique sample_float4_only on sample
drop index "sample_float4_only";

-- step 69: drop index sample_float8_one on sample
drop index "sample_float8_one";

-- step 70: drop unique sample_float8_only on sample
drop index "sample_float8_only";

-- step 71: drop index sample_amount_one on sample
drop index "sample_amount_one";

-- step 72: drop unique sample_amount_only on sample
drop index "sample_amount_only";

-- step 73: drop index sample_code_one on sample
drop index "sample_code_one";

-- step 74: drop unique sample_code_only on sample
drop index "sample_code_only";

-- step 75: drop index sample_name_one on sample
drop index "sample_name_one";

-- step 76: drop unique sample_name_only on sample
drop index "sample_name_only";

-- step 77: drop index sample_body_one on sample
drop index "sample_body_one";

-- step 78: drop unique sample_body_only on sample
drop index "sample_body_only";

-- step 79: drop index sample_raw_one on sample
drop index "sample_raw_one";

-- step 80: drop unique sample_raw_only on sample
drop index "sample_raw_only";

-- step 81: drop index sample_day_one on sample
drop index "sample_day_one";

-- step 82: drop unique sample_day_only on sample
drop index "sample_day_only";

-- step 83: drop index sample_hour_one on sample
drop index "sample_hour_one";

-- step 84: drop unique sample_hour_only on sample
drop index "sample_hour_only";

-- step 85: drop index sample_at_one on sample
drop index "sample_at_one";

-- step 86: drop unique sample_at_only on sample
drop index "sample_at_only";

-- step 87: drop index sample_seen_one on sample
drop index "sample_seen_one";

-- step 88: drop unique sample_seen_only on sample
drop index "sample_seen_only";

-- step 89: drop index sample_token_one on sample
drop index "sample_token_one";

-- step 90: drop unique sample_token_only on sample
drop index "sample_token_only";

-- step 91: drop index sample_doc_one on sample
drop index "sample_doc_one";

-- step 92: drop unique sample_doc_only on sample
drop index "sample_doc_only";

-- step 93: drop index sample_mood_one on sample
drop index "sample_mood_one";

-- step 94: drop unique sample_mood_only on sample
drop index "sample_mood_only";

-- step 95: drop index sample_own_one on sample
drop index "sample_own_one";

-- step 96: drop unique sample_own_only on sample
drop index "sample_own_only";

commit;
