-- types_add_index: reverse, for SQLite 3.40 or later
-- Keys over every type
-- reversal: exact
-- this destroys what was written since:
--   the table sample with all its rows
-- lock timeout: 3000 ms, retry: 5

pragma busy_timeout = 3000;

begin immediate;

-- step 1: add unique sample_own_only on sample
-- lock: sample: the database, blocks writes while the index is built
create unique index "sample_own_only" on "sample" ("id", "own");

-- step 2: add index sample_own_one on sample
-- lock: sample: the database, blocks writes while the index is built
create index "sample_own_one" on "sample" ("own");

-- step 3: add unique sample_mood_only on sample
-- lock: sample: the database, blocks writes while the index is built
create unique index "sample_mood_only" on "sample" ("id", "mood");

-- step 4: add index sample_mood_one on sample
-- lock: sample: the database, blocks writes while the index is built
create index "sample_mood_one" on "sample" ("mood");

-- step 5: add unique sample_doc_only on sample
-- lock: sample: the database, blocks writes while the index is built
create unique index "sample_doc_only" on "sample" ("id", "doc");

-- step 6: add index sample_doc_one on sample
-- lock: sample: the database, blocks writes while the index is built
create index "sample_doc_one" on "sample" ("doc");

-- step 7: add unique sample_token_only on sample
-- lock: sample: the database, blocks writes while the index is built
create unique index "sample_token_only" on "sample" ("id", "token");

-- step 8: add index sample_token_one on sample
-- lock: sample: the database, blocks writes while the index is built
create index "sample_token_one" on "sample" ("token");

-- step 9: add unique sample_seen_only on sample
-- lock: sample: the database, blocks writes while the index is built
create unique index "sample_seen_only" on "sample" ("id", "seen");

-- step 10: add index sample_seen_one on sample
-- lock: sample: the database, blocks writes while the index is built
create index "sample_seen_one" on "sample" ("seen");

-- step 11: add unique sample_at_only on sample
-- lock: sample: the database, blocks writes while the index is built
create unique index "sample_at_only" on "sample" ("id", "at");

-- step 12: add index sample_at_one on sample
-- lock: sample: the database, blocks writes while the index is built
create index "sample_at_one" on "sample" ("at");

-- step 13: add unique sample_hour_only on sample
-- lock: sample: the database, blocks writes while the index is built
create unique index "sample_hour_only" on "sample" ("id", "hour");

-- step 14: add index sample_hour_one on sample
-- lock: sample: the database, blocks writes while the index is built
create index "sample_hour_one" on "sample" ("hour");

-- step 15: add unique sample_day_only on sample
-- lock: sample: the database, blocks writes while the index is built
create unique index "sample_day_only" on "sample" ("id", "day");

-- step 16: add index sample_day_one on sample
-- lock: sample: the database, blocks writes while the index is built
create index "sample_day_one" on "sample" ("day");

-- step 17: add unique sample_raw_only on sample
-- lock: sample: the database, blocks writes while the index is built
create unique index "sample_raw_only" on "sample" ("id", "raw");

-- step 18: add index sample_raw_one on sample
-- lock: sample: the database, blocks writes while the index is built
create index "sample_raw_one" on "sample" ("raw");

-- step 19: add unique sample_body_only on sample
-- lock: sample: the database, blocks writes while the index is built
create unique index "sample_body_only" on "sample" ("id", "body");

-- step 20: add index sample_body_one on sample
-- lock: sample: the database, blocks writes while the index is built
create index "sample_body_one" on "sample" ("body");

-- step 21: add unique sample_name_only on sample
-- lock: sample: the database, blocks writes while the index is built
create unique index "sample_name_only" on "sample" ("id", "name");

-- step 22: add index sample_name_one on sample
-- lock: sample: the database, blocks writes while the index is built
create index "sample_name_one" on "sample" ("name");

-- step 23: add unique sample_code_only on sample
-- lock: sample: the database, blocks writes while the index is built
create unique index "sample_code_only" on "sample" ("id", "code");

-- step 24: add index sample_code_one on sample
-- lock: sample: the database, blocks writes while the index is built
create index "sample_code_one" on "sample" ("code");

-- step 25: add unique sample_amount_only on sample
-- lock: sample: the database, blocks writes while the index is built
create unique index "sample_amount_only" on "sample" ("id", "amount");

-- step 26: add index sample_amount_one on sample
-- lock: sample: the database, blocks writes while the index is built
create index "sample_amount_one" on "sample" ("amount");

-- step 27: add unique sample_float8_only on sample
-- lock: sample: the database, blocks writes while the index is built
create unique index "sample_float8_only" on "sample" ("id", "float8");

-- step 28: add index sample_float8_one on sample
-- lock: sample: the database, blocks writes while the index is built
create index "sample_float8_one" on "sample" ("float8");

-- step 29: add unique sample_float4_only on sample
-- lock: sample: the database, blocks writes while the index is built
create unique index "sample_float4_only" on "sample" ("id", "float4");

-- step 30: add index sample_float4_one on sample
-- lock: sample: the database, blocks writes while the index is built
create index "sample_float4_one" on "sample" ("float4");

-- step 31: add unique sample_big_only on sample
-- lock: sample: the database, blocks writes while the index is built
create unique index "sample_big_only" on "sample" ("id", "big");

-- step 32: add index sample_big_one on sample
-- lock: sample: the database, blocks writes while the index is built
create index "sample_big_one" on "sample" ("big");

-- step 33: add unique sample_whole_only on sample
-- lock: sample: the database, blocks writes while the index is built
create unique index "sample_whole_only" on "sample" ("id", "whole");

-- step 34: add index sample_whole_one on sample
-- lock: sample: the database, blocks writes while the index is built
create index "sample_whole_one" on "sample" ("whole");

-- step 35: add unique sample_small_only on sample
-- lock: sample: the database, blocks writes while the index is built
create unique index "sample_small_only" on "sample" ("id", "small");

-- step 36: add index sample_small_one on sample
-- lock: sample: the database, blocks writes while the index is built
create index "sample_small_one" on "sample" ("small");

-- step 37: add unique sample_flag_only on sample
-- lock: sample: the database, blocks writes while the index is built
create unique index "sample_flag_only" on "sample" ("id", "flag");

-- step 38: add index sample_flag_one on sample
-- lock: sample: the database, blocks writes while the index is built
create index "sample_flag_one" on "sample" ("flag");

-- step 39: drop unique sample_own_only on sample
-- lock: sample: the database, blocks writes for an instant
drop index "sample_own_only";

-- step 40: drop index sample_own_two on sample
-- lock: sample: the database, blocks writes for an instant
drop index "sample_own_two";

-- step 41: drop index sample_own_one on sample
-- lock: sample: the database, blocks writes for an instant
drop index "sample_own_one";

-- step 42: drop unique sample_mood_only on sample
-- lock: sample: the database, blocks writes for an instant
drop index "sample_mood_only";

-- step 43: drop index sample_mood_two on sample
-- lock: sample: the database, blocks writes for an instant
drop index "sample_mood_two";

-- step 44: drop index sample_mood_one on sample
-- lock: sample: the database, blocks writes for an instant
drop index "sample_mood_one";

-- step 45: drop unique sample_doc_only on sample
-- lock: sample: the database, blocks writes for an instant
drop index "sample_doc_only";

-- step 46: drop index sample_doc_two on sample
-- lock: sample: the database, blocks writes for an instant
drop index "sample_doc_two";

-- step 47: drop index sample_doc_one on sample
-- lock: sample: the database, blocks writes for an instant
drop index "sample_doc_one";

-- step 48: drop unique sample_token_only on sample
-- lock: sample: the database, blocks writes for an instant
drop index "sample_token_only";

-- step 49: drop index sample_token_two on sample
-- lock: sample: the database, blocks writes for an instant
drop index "sample_token_two";

-- step 50: drop index sample_token_one on sample
-- lock: sample: the database, blocks writes for an instant
drop index "sample_token_one";

-- step 51: drop unique sample_seen_only on sample
-- lock: sample: the database, blocks writes for an instant
drop index "sample_seen_only";

-- step 52: drop index sample_seen_two on sample
-- lock: sample: the database, blocks writes for an instant
drop index "sample_seen_two";

-- step 53: drop index sample_seen_one on sample
-- lock: sample: the database, blocks writes for an instant
drop index "sample_seen_one";

-- step 54: drop unique sample_at_only on sample
-- lock: sample: the database, blocks writes for an instant
drop index "sample_at_only";

-- step 55: drop index sample_at_two on sample
-- lock: sample: the database, blocks writes for an instant
drop index "sample_at_two";

-- step 56: drop index sample_at_one on sample
-- lock: sample: the database, blocks writes for an instant
drop index "sample_at_one";

-- step 57: drop unique sample_hour_only on sample
-- lock: sample: the database, blocks writes for an instant
drop index "sample_hour_only";

-- step 58: drop index sample_hour_two on sample
-- lock: sample: the database, blocks writes for an instant
drop index "sample_hour_two";

-- step 59: drop index sample_hour_one on sample
-- lock: sample: the database, blocks writes for an instant
drop index "sample_hour_one";

-- step 60: drop unique sample_day_only on sample
-- lock: sample: the database, blocks writes for an instant
drop index "sample_day_only";

-- step 61: drop index sample_day_two on sample
-- lock: sample: the database, blocks writes for an instant
drop index "sample_day_two";

-- step 62: drop index sample_day_one on sample
-- lock: sample: the database, blocks writes for an instant
drop index "sample_day_one";

-- step 63: drop unique sample_raw_only on sample
-- lock: sample: the database, blocks writes for an instant
drop index "sample_raw_only";

-- step 64: drop index sample_raw_two on sample
-- lock: sample: the database, blocks writes for an instant
drop index "sample_raw_two";

-- step 65: drop index sample_raw_one on sample
-- lock: sample: the database, blocks writes for an instant
drop index "sample_raw_one";

-- step 66: drop unique sample_body_only on sample
-- lock: sample: the database, blocks writes for an instant
drop index "sample_body_only";

-- step 67: drop index sample_body_two on sample
-- lock: sample: the database, blocks writes for an instant
drop index "sample_body_two";

-- step 68: drop index sample_body_one on sample
-- lock: sample: the database, blocks writes for an instant
drop index "sample_body_one";

-- step 69: drop unique sample_name_only on sample
-- lock: sample: the database, blocks writes for an instant
drop index "sample_name_only";

-- step 70: drop index sample_name_two on sample
-- lock: sample: the database, blocks writes for an instant
drop index "sample_name_two";

-- step 71: drop index sample_name_one on sample
-- lock: sample: the database, blocks writes for an instant
drop index "sample_name_one";

-- step 72: drop unique sample_code_only on sample
-- lock: sample: the database, blocks writes for an instant
drop index "sample_code_only";

-- step 73: drop index sample_code_two on sample
-- lock: sample: the database, blocks writes for an instant
drop index "sample_code_two";

-- step 74: drop index sample_code_one on sample
-- lock: sample: the database, blocks writes for an instant
drop index "sample_code_one";

-- step 75: drop unique sample_amount_only on sample
-- lock: sample: the database, blocks writes for an instant
drop index "sample_amount_only";

-- step 76: drop index sample_amount_two on sample
-- lock: sample: the database, blocks writes for an instant
drop index "sample_amount_two";

-- step 77: drop index sample_amount_one on sample
-- lock: sample: the database, blocks writes for an instant
drop index "sample_amount_one";

-- step 78: drop unique sample_float8_only on sample
-- lock: sample: the database, blocks writes for an instant
drop index "sample_float8_only";

-- step 79: drop index sample_float8_two on sample
-- lock: sample: the database, blocks writes for an instant
drop index "sample_float8_two";

-- step 80: drop index sample_float8_one on sample
-- lock: sample: the database, blocks writes for an instant
drop index "sample_float8_one";

-- step 81: drop unique sample_float4_only on sample
-- lock: sample: the database, blocks writes for an instant
drop index "sample_float4_only";

-- step 82: drop index sample_float4_two on sample
-- lock: sample: the database, blocks writes for an instant
drop index "sample_float4_two";

-- step 83: drop index sample_float4_one on sample
-- lock: sample: the database, blocks writes for an instant
drop index "sample_float4_one";

-- step 84: drop unique sample_big_only on sample
-- lock: sample: the database, blocks writes for an instant
drop index "sample_big_only";

-- step 85: drop index sample_big_two on sample
-- lock: sample: the database, blocks writes for an instant
drop index "sample_big_two";

-- step 86: drop index sample_big_one on sample
-- lock: sample: the database, blocks writes for an instant
drop index "sample_big_one";

-- step 87: drop unique sample_whole_only on sample
-- lock: sample: the database, blocks writes for an instant
drop index "sample_whole_only";

-- step 88: drop index sample_whole_two on sample
-- lock: sample: the database, blocks writes for an instant
drop index "sample_whole_two";

-- step 89: drop index sample_whole_one on sample
-- lock: sample: the database, blocks writes for an instant
drop index "sample_whole_one";

-- step 90: drop unique sample_small_only on sample
-- lock: sample: the database, blocks writes for an instant
drop index "sample_small_only";

-- step 91: drop index sample_small_two on sample
-- lock: sample: the database, blocks writes for an instant
drop index "sample_small_two";

-- step 92: drop index sample_small_one on sample
-- lock: sample: the database, blocks writes for an instant
drop index "sample_small_one";

-- step 93: drop unique sample_flag_only on sample
-- lock: sample: the database, blocks writes for an instant
drop index "sample_flag_only";

-- step 94: drop index sample_flag_two on sample
-- lock: sample: the database, blocks writes for an instant
drop index "sample_flag_two";

-- step 95: drop index sample_flag_one on sample
-- lock: sample: the database, blocks writes for an instant
drop index "sample_flag_one";

-- step 96: drop table sample
-- lock: sample: the database, blocks writes for an instant
drop table "sample";

commit;
