-- types_add_index: reverse, for PostgreSQL 15 or later
-- Keys over every type
-- reversal: exact
-- this destroys what was written since:
--   the table sample with all its rows

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: add unique sample_list_only on sample
alter table "sample" add constraint "sample_list_only" unique ("id", "list");

-- step 2: add index sample_list_one on sample
create index "sample_list_one" on "sample" ("list");

-- step 3: add unique sample_own_only on sample
alter table "sample" add constraint "sample_own_only" unique ("id", "own");

-- step 4: add index sample_own_one on sample
create index "sample_own_one" on "sample" ("own");

-- step 5: add unique sample_mood_only on sample
alter table "sample" add constraint "sample_mood_only" unique ("id", "mood");

-- step 6: add index sample_mood_one on sample
create index "sample_mood_one" on "sample" ("mood");

-- step 7: add unique sample_doc_only on sample
alter table "sample" add constraint "sample_doc_only" unique ("id", "doc");

-- step 8: add index sample_doc_one on sample
create index "sample_doc_one" on "sample" ("doc");

-- step 9: add unique sample_token_only on sample
alter table "sample" add constraint "sample_token_only" unique ("id", "token");

-- step 10: add index sample_token_one on sample
create index "sample_token_one" on "sample" ("token");

-- step 11: add unique sample_seen_only on sample
alter table "sample" add constraint "sample_seen_only" unique ("id", "seen");

-- step 12: add index sample_seen_one on sample
create index "sample_seen_one" on "sample" ("seen");

-- step 13: add unique sample_at_only on sample
alter table "sample" add constraint "sample_at_only" unique ("id", "at");

-- step 14: add index sample_at_one on sample
create index "sample_at_one" on "sample" ("at");

-- step 15: add unique sample_hour_only on sample
alter table "sample" add constraint "sample_hour_only" unique ("id", "hour");

-- step 16: add index sample_hour_one on sample
create index "sample_hour_one" on "sample" ("hour");

-- step 17: add unique sample_day_only on sample
alter table "sample" add constraint "sample_day_only" unique ("id", "day");

-- step 18: add index sample_day_one on sample
create index "sample_day_one" on "sample" ("day");

-- step 19: add unique sample_raw_only on sample
alter table "sample" add constraint "sample_raw_only" unique ("id", "raw");

-- step 20: add index sample_raw_one on sample
create index "sample_raw_one" on "sample" ("raw");

-- step 21: add unique sample_body_only on sample
alter table "sample" add constraint "sample_body_only" unique ("id", "body");

-- step 22: add index sample_body_one on sample
create index "sample_body_one" on "sample" ("body");

-- step 23: add unique sample_name_only on sample
alter table "sample" add constraint "sample_name_only" unique ("id", "name");

-- step 24: add index sample_name_one on sample
create index "sample_name_one" on "sample" ("name");

-- step 25: add unique sample_code_only on sample
alter table "sample" add constraint "sample_code_only" unique ("id", "code");

-- step 26: add index sample_code_one on sample
create index "sample_code_one" on "sample" ("code");

-- step 27: add unique sample_amount_only on sample
alter table "sample" add constraint "sample_amount_only" unique ("id", "amount");

-- step 28: add index sample_amount_one on sample
create index "sample_amount_one" on "sample" ("amount");

-- step 29: add unique sample_float8_only on sample
alter table "sample" add constraint "sample_float8_only" unique ("id", "float8");

-- step 30: add index sample_float8_one on sample
create index "sample_float8_one" on "sample" ("float8");

-- step 31: add unique sample_float4_only on sample
alter table "sample" add constraint "sample_float4_only" unique ("id", "float4");

-- step 32: add index sample_float4_one on sample
create index "sample_float4_one" on "sample" ("float4");

-- step 33: add unique sample_big_only on sample
alter table "sample" add constraint "sample_big_only" unique ("id", "big");

-- step 34: add index sample_big_one on sample
create index "sample_big_one" on "sample" ("big");

-- step 35: add unique sample_whole_only on sample
alter table "sample" add constraint "sample_whole_only" unique ("id", "whole");

-- step 36: add index sample_whole_one on sample
create index "sample_whole_one" on "sample" ("whole");

-- step 37: add unique sample_small_only on sample
alter table "sample" add constraint "sample_small_only" unique ("id", "small");

-- step 38: add index sample_small_one on sample
create index "sample_small_one" on "sample" ("small");

-- step 39: add unique sample_flag_only on sample
alter table "sample" add constraint "sample_flag_only" unique ("id", "flag");

-- step 40: add index sample_flag_one on sample
create index "sample_flag_one" on "sample" ("flag");

-- step 41: drop unique sample_list_only on sample
alter table "sample" drop constraint "sample_list_only";

-- step 42: drop index sample_list_two on sample
drop index "sample_list_two";

-- step 43: drop index sample_list_one on sample
drop index "sample_list_one";

-- step 44: drop unique sample_own_only on sample
alter table "sample" drop constraint "sample_own_only";

-- step 45: drop index sample_own_two on sample
drop index "sample_own_two";

-- step 46: drop index sample_own_one on sample
drop index "sample_own_one";

-- step 47: drop unique sample_mood_only on sample
alter table "sample" drop constraint "sample_mood_only";

-- step 48: drop index sample_mood_two on sample
drop index "sample_mood_two";

-- step 49: drop index sample_mood_one on sample
drop index "sample_mood_one";

-- step 50: drop unique sample_doc_only on sample
alter table "sample" drop constraint "sample_doc_only";

-- step 51: drop index sample_doc_two on sample
drop index "sample_doc_two";

-- step 52: drop index sample_doc_one on sample
drop index "sample_doc_one";

-- step 53: drop unique sample_token_only on sample
alter table "sample" drop constraint "sample_token_only";

-- step 54: drop index sample_token_two on sample
drop index "sample_token_two";

-- step 55: drop index sample_token_one on sample
drop index "sample_token_one";

-- step 56: drop unique sample_seen_only on sample
alter table "sample" drop constraint "sample_seen_only";

-- step 57: drop index sample_seen_two on sample
drop index "sample_seen_two";

-- step 58: drop index sample_seen_one on sample
drop index "sample_seen_one";

-- step 59: drop unique sample_at_only on sample
alter table "sample" drop constraint "sample_at_only";

-- step 60: drop index sample_at_two on sample
drop index "sample_at_two";

-- step 61: drop index sample_at_one on sample
drop index "sample_at_one";

-- step 62: drop unique sample_hour_only on sample
alter table "sample" drop constraint "sample_hour_only";

-- step 63: drop index sample_hour_two on sample
drop index "sample_hour_two";

-- step 64: drop index sample_hour_one on sample
drop index "sample_hour_one";

-- step 65: drop unique sample_day_only on sample
alter table "sample" drop constraint "sample_day_only";

-- step 66: drop index sample_day_two on sample
drop index "sample_day_two";

-- step 67: drop index sample_day_one on sample
drop index "sample_day_one";

-- step 68: drop unique sample_raw_only on sample
alter table "sample" drop constraint "sample_raw_only";

-- step 69: drop index sample_raw_two on sample
drop index "sample_raw_two";

-- step 70: drop index sample_raw_one on sample
drop index "sample_raw_one";

-- step 71: drop unique sample_body_only on sample
alter table "sample" drop constraint "sample_body_only";

-- step 72: drop index sample_body_two on sample
drop index "sample_body_two";

-- step 73: drop index sample_body_one on sample
drop index "sample_body_one";

-- step 74: drop unique sample_name_only on sample
alter table "sample" drop constraint "sample_name_only";

-- step 75: drop index sample_name_two on sample
drop index "sample_name_two";

-- step 76: drop index sample_name_one on sample
drop index "sample_name_one";

-- step 77: drop unique sample_code_only on sample
alter table "sample" drop constraint "sample_code_only";

-- step 78: drop index sample_code_two on sample
drop index "sample_code_two";

-- step 79: drop index sample_code_one on sample
drop index "sample_code_one";

-- step 80: drop unique sample_amount_only on sample
alter table "sample" drop constraint "sample_amount_only";

-- step 81: drop index sample_amount_two on sample
drop index "sample_amount_two";

-- step 82: drop index sample_amount_one on sample
drop index "sample_amount_one";

-- step 83: drop unique sample_float8_only on sample
alter table "sample" drop constraint "sample_float8_only";

-- step 84: drop index sample_float8_two on sample
drop index "sample_float8_two";

-- step 85: drop index sample_float8_one on sample
drop index "sample_float8_one";

-- step 86: drop unique sample_float4_only on sample
alter table "sample" drop constraint "sample_float4_only";

-- step 87: drop index sample_float4_two on sample
drop index "sample_float4_two";

-- step 88: drop index sample_float4_one on sample
drop index "sample_float4_one";

-- step 89: drop unique sample_big_only on sample
alter table "sample" drop constraint "sample_big_only";

-- step 90: drop index sample_big_two on sample
drop index "sample_big_two";

-- step 91: drop index sample_big_one on sample
drop index "sample_big_one";

-- step 92: drop unique sample_whole_only on sample
alter table "sample" drop constraint "sample_whole_only";

-- step 93: drop index sample_whole_two on sample
drop index "sample_whole_two";

-- step 94: drop index sample_whole_one on sample
drop index "sample_whole_one";

-- step 95: drop unique sample_small_only on sample
alter table "sample" drop constraint "sample_small_only";

-- step 96: drop index sample_small_two on sample
drop index "sample_small_two";

-- step 97: drop index sample_small_one on sample
drop index "sample_small_one";

-- step 98: drop unique sample_flag_only on sample
alter table "sample" drop constraint "sample_flag_only";

-- step 99: drop index sample_flag_two on sample
drop index "sample_flag_two";

-- step 100: drop index sample_flag_one on sample
drop index "sample_flag_one";

-- step 101: drop table sample
drop table "sample";

-- step 102: drop enum mood
drop type "mood";

commit;
