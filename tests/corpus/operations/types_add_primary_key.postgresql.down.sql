-- types_add_primary_key: reverse, for PostgreSQL 15 or later
-- Primary keys and foreign keys over every type
-- reversal: exact
-- this destroys what was written since:
--   the table child_list with all its rows
--   the table parent_list with all its rows
--   the table child_doc with all its rows
--   the table parent_doc with all its rows
--   the table child_raw with all its rows
--   the table parent_raw with all its rows
--   the table child_body with all its rows
--   the table parent_body with all its rows
--   the table child_own with all its rows
--   the table parent_own with all its rows
--   the table child_mood with all its rows
--   the table parent_mood with all its rows
--   the table child_token with all its rows
--   the table parent_token with all its rows
--   the table child_seen with all its rows
--   the table parent_seen with all its rows
--   the table child_at with all its rows
--   the table parent_at with all its rows
--   the table child_hour with all its rows
--   the table parent_hour with all its rows
--   the table child_day with all its rows
--   the table parent_day with all its rows
--   the table child_name with all its rows
--   the table parent_name with all its rows
--   the table child_code with all its rows
--   the table parent_code with all its rows
--   the table child_amount with all its rows
--   the table parent_amount with all its rows
--   the table child_float8 with all its rows
--   the table parent_float8 with all its rows
--   the table child_float4 with all its rows
--   the table parent_float4 with all its rows
--   the table child_big with all its rows
--   the table parent_big with all its rows
--   the table child_whole with all its rows
--   the table parent_whole with all its rows
--   the table child_small with all its rows
--   the table parent_small with all its rows
--   the table child_flag with all its rows
--   the table parent_flag with all its rows

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: add primary key to parent_list
alter table "parent_list" add constraint "parent_list_pkey" primary key ("id");

-- step 2: add foreign key child_list_parent_id_fkey on child_list
alter table "child_list" add constraint "child_list_parent_id_fkey" foreign key ("parent_id") references "parent_list" ("id") on delete cascade;

-- step 3: add primary key to parent_doc
alter table "parent_doc" add constraint "parent_doc_pkey" primary key ("id");

-- step 4: add foreign key child_doc_parent_id_fkey on child_doc
alter table "child_doc" add constraint "child_doc_parent_id_fkey" foreign key ("parent_id") references "parent_doc" ("id") on delete cascade;

-- step 5: add primary key to parent_raw
alter table "parent_raw" add constraint "parent_raw_pkey" primary key ("id");

-- step 6: add foreign key child_raw_parent_id_fkey on child_raw
alter table "child_raw" add constraint "child_raw_parent_id_fkey" foreign key ("parent_id") references "parent_raw" ("id") on delete cascade;

-- step 7: add primary key to parent_body
alter table "parent_body" add constraint "parent_body_pkey" primary key ("id");

-- step 8: add foreign key child_body_parent_id_fkey on child_body
alter table "child_body" add constraint "child_body_parent_id_fkey" foreign key ("parent_id") references "parent_body" ("id") on delete cascade;

-- step 9: add primary key to parent_own
alter table "parent_own" add constraint "parent_own_pkey" primary key ("id");

-- step 10: add foreign key child_own_parent_id_fkey on child_own
alter table "child_own" add constraint "child_own_parent_id_fkey" foreign key ("parent_id") references "parent_own" ("id") on delete cascade;

-- step 11: add primary key to parent_mood
alter table "parent_mood" add constraint "parent_mood_pkey" primary key ("id");

-- step 12: add foreign key child_mood_parent_id_fkey on child_mood
alter table "child_mood" add constraint "child_mood_parent_id_fkey" foreign key ("parent_id") references "parent_mood" ("id") on delete cascade;

-- step 13: add primary key to parent_token
alter table "parent_token" add constraint "parent_token_pkey" primary key ("id");

-- step 14: add foreign key child_token_parent_id_fkey on child_token
alter table "child_token" add constraint "child_token_parent_id_fkey" foreign key ("parent_id") references "parent_token" ("id") on delete cascade;

-- step 15: add primary key to parent_seen
alter table "parent_seen" add constraint "parent_seen_pkey" primary key ("id");

-- step 16: add foreign key child_seen_parent_id_fkey on child_seen
alter table "child_seen" add constraint "child_seen_parent_id_fkey" foreign key ("parent_id") references "parent_seen" ("id") on delete cascade;

-- step 17: add primary key to parent_at
alter table "parent_at" add constraint "parent_at_pkey" primary key ("id");

-- step 18: add foreign key child_at_parent_id_fkey on child_at
alter table "child_at" add constraint "child_at_parent_id_fkey" foreign key ("parent_id") references "parent_at" ("id") on delete cascade;

-- step 19: add primary key to parent_hour
alter table "parent_hour" add constraint "parent_hour_pkey" primary key ("id");

-- step 20: add foreign key child_hour_parent_id_fkey on child_hour
alter table "child_hour" add constraint "child_hour_parent_id_fkey" foreign key ("parent_id") references "parent_hour" ("id") on delete cascade;

-- step 21: add primary key to parent_day
alter table "parent_day" add constraint "parent_day_pkey" primary key ("id");

-- step 22: add foreign key child_day_parent_id_fkey on child_day
alter table "child_day" add constraint "child_day_parent_id_fkey" foreign key ("parent_id") references "parent_day" ("id") on delete cascade;

-- step 23: add primary key to parent_name
alter table "parent_name" add constraint "parent_name_pkey" primary key ("id");

-- step 24: add foreign key child_name_parent_id_fkey on child_name
alter table "child_name" add constraint "child_name_parent_id_fkey" foreign key ("parent_id") references "parent_name" ("id") on delete cascade;

-- step 25: add primary key to parent_code
alter table "parent_code" add constraint "parent_code_pkey" primary key ("id");

-- step 26: add foreign key child_code_parent_id_fkey on child_code
alter table "child_code" add constraint "child_code_parent_id_fkey" foreign key ("parent_id") references "parent_code" ("id") on delete cascade;

-- step 27: add primary key to parent_amount
alter table "parent_amount" add constraint "parent_amount_pkey" primary key ("id");

-- step 28: add foreign key child_amount_parent_id_fkey on child_amount
alter table "child_amount" add constraint "child_amount_parent_id_fkey" foreign key ("parent_id") references "parent_amount" ("id") on delete cascade;

-- step 29: add primary key to parent_float8
alter table "parent_float8" add constraint "parent_float8_pkey" primary key ("id");

-- step 30: add foreign key child_float8_parent_id_fkey on child_float8
alter table "child_float8" add constraint "child_float8_parent_id_fkey" foreign key ("parent_id") references "parent_float8" ("id") on delete cascade;

-- step 31: add primary key to parent_float4
alter table "parent_float4" add constraint "parent_float4_pkey" primary key ("id");

-- step 32: add foreign key child_float4_parent_id_fkey on child_float4
alter table "child_float4" add constraint "child_float4_parent_id_fkey" foreign key ("parent_id") references "parent_float4" ("id") on delete cascade;

-- step 33: add primary key to parent_big
alter table "parent_big" add constraint "parent_big_pkey" primary key ("id");

-- step 34: add foreign key child_big_parent_id_fkey on child_big
alter table "child_big" add constraint "child_big_parent_id_fkey" foreign key ("parent_id") references "parent_big" ("id") on delete cascade;

-- step 35: add primary key to parent_whole
alter table "parent_whole" add constraint "parent_whole_pkey" primary key ("id");

-- step 36: add foreign key child_whole_parent_id_fkey on child_whole
alter table "child_whole" add constraint "child_whole_parent_id_fkey" foreign key ("parent_id") references "parent_whole" ("id") on delete cascade;

-- step 37: add primary key to parent_small
alter table "parent_small" add constraint "parent_small_pkey" primary key ("id");

-- step 38: add foreign key child_small_parent_id_fkey on child_small
alter table "child_small" add constraint "child_small_parent_id_fkey" foreign key ("parent_id") references "parent_small" ("id") on delete cascade;

-- step 39: add primary key to parent_flag
alter table "parent_flag" add constraint "parent_flag_pkey" primary key ("id");

-- step 40: add foreign key child_flag_parent_id_fkey on child_flag
alter table "child_flag" add constraint "child_flag_parent_id_fkey" foreign key ("parent_id") references "parent_flag" ("id") on delete cascade;

-- step 41: drop foreign key child_list_parent_id_fkey on child_list
alter table "child_list" drop constraint "child_list_parent_id_fkey";

-- step 42: drop primary key of parent_list
alter table "parent_list" drop constraint "parent_list_pkey";

-- step 43: drop table child_list
drop table "child_list";

-- step 44: drop table parent_list
drop table "parent_list";

-- step 45: drop foreign key child_doc_parent_id_fkey on child_doc
alter table "child_doc" drop constraint "child_doc_parent_id_fkey";

-- step 46: drop primary key of parent_doc
alter table "parent_doc" drop constraint "parent_doc_pkey";

-- step 47: drop table child_doc
drop table "child_doc";

-- step 48: drop table parent_doc
drop table "parent_doc";

-- step 49: drop foreign key child_raw_parent_id_fkey on child_raw
alter table "child_raw" drop constraint "child_raw_parent_id_fkey";

-- step 50: drop primary key of parent_raw
alter table "parent_raw" drop constraint "parent_raw_pkey";

-- step 51: drop table child_raw
drop table "child_raw";

-- step 52: drop table parent_raw
drop table "parent_raw";

-- step 53: drop foreign key child_body_parent_id_fkey on child_body
alter table "child_body" drop constraint "child_body_parent_id_fkey";

-- step 54: drop primary key of parent_body
alter table "parent_body" drop constraint "parent_body_pkey";

-- step 55: drop table child_body
drop table "child_body";

-- step 56: drop table parent_body
drop table "parent_body";

-- step 57: drop foreign key child_own_parent_id_fkey on child_own
alter table "child_own" drop constraint "child_own_parent_id_fkey";

-- step 58: drop primary key of parent_own
alter table "parent_own" drop constraint "parent_own_pkey";

-- step 59: drop table child_own
drop table "child_own";

-- step 60: drop table parent_own
drop table "parent_own";

-- step 61: drop foreign key child_mood_parent_id_fkey on child_mood
alter table "child_mood" drop constraint "child_mood_parent_id_fkey";

-- step 62: drop primary key of parent_mood
alter table "parent_mood" drop constraint "parent_mood_pkey";

-- step 63: drop table child_mood
drop table "child_mood";

-- step 64: drop table parent_mood
drop table "parent_mood";

-- step 65: drop foreign key child_token_parent_id_fkey on child_token
alter table "child_token" drop constraint "child_token_parent_id_fkey";

-- step 66: drop primary key of parent_token
alter table "parent_token" drop constraint "parent_token_pkey";

-- step 67: drop table child_token
drop table "child_token";

-- step 68: drop table parent_token
drop table "parent_token";

-- step 69: drop foreign key child_seen_parent_id_fkey on child_seen
alter table "child_seen" drop constraint "child_seen_parent_id_fkey";

-- step 70: drop primary key of parent_seen
alter table "parent_seen" drop constraint "parent_seen_pkey";

-- step 71: drop table child_seen
drop table "child_seen";

-- step 72: drop table parent_seen
drop table "parent_seen";

-- step 73: drop foreign key child_at_parent_id_fkey on child_at
alter table "child_at" drop constraint "child_at_parent_id_fkey";

-- step 74: drop primary key of parent_at
alter table "parent_at" drop constraint "parent_at_pkey";

-- step 75: drop table child_at
drop table "child_at";

-- step 76: drop table parent_at
drop table "parent_at";

-- step 77: drop foreign key child_hour_parent_id_fkey on child_hour
alter table "child_hour" drop constraint "child_hour_parent_id_fkey";

-- step 78: drop primary key of parent_hour
alter table "parent_hour" drop constraint "parent_hour_pkey";

-- step 79: drop table child_hour
drop table "child_hour";

-- step 80: drop table parent_hour
drop table "parent_hour";

-- step 81: drop foreign key child_day_parent_id_fkey on child_day
alter table "child_day" drop constraint "child_day_parent_id_fkey";

-- step 82: drop primary key of parent_day
alter table "parent_day" drop constraint "parent_day_pkey";

-- step 83: drop table child_day
drop table "child_day";

-- step 84: drop table parent_day
drop table "parent_day";

-- step 85: drop foreign key child_name_parent_id_fkey on child_name
alter table "child_name" drop constraint "child_name_parent_id_fkey";

-- step 86: drop primary key of parent_name
alter table "parent_name" drop constraint "parent_name_pkey";

-- step 87: drop table child_name
drop table "child_name";

-- step 88: drop table parent_name
drop table "parent_name";

-- step 89: drop foreign key child_code_parent_id_fkey on child_code
alter table "child_code" drop constraint "child_code_parent_id_fkey";

-- step 90: drop primary key of parent_code
alter table "parent_code" drop constraint "parent_code_pkey";

-- step 91: drop table child_code
drop table "child_code";

-- step 92: drop table parent_code
drop table "parent_code";

-- step 93: drop foreign key child_amount_parent_id_fkey on child_amount
alter table "child_amount" drop constraint "child_amount_parent_id_fkey";

-- step 94: drop primary key of parent_amount
alter table "parent_amount" drop constraint "parent_amount_pkey";

-- step 95: drop table child_amount
drop table "child_amount";

-- step 96: drop table parent_amount
drop table "parent_amount";

-- step 97: drop foreign key child_float8_parent_id_fkey on child_float8
alter table "child_float8" drop constraint "child_float8_parent_id_fkey";

-- step 98: drop primary key of parent_float8
alter table "parent_float8" drop constraint "parent_float8_pkey";

-- step 99: drop table child_float8
drop table "child_float8";

-- step 100: drop table parent_float8
drop table "parent_float8";

-- step 101: drop foreign key child_float4_parent_id_fkey on child_float4
alter table "child_float4" drop constraint "child_float4_parent_id_fkey";

-- step 102: drop primary key of parent_float4
alter table "parent_float4" drop constraint "parent_float4_pkey";

-- step 103: drop table child_float4
drop table "child_float4";

-- step 104: drop table parent_float4
drop table "parent_float4";

-- step 105: drop foreign key child_big_parent_id_fkey on child_big
alter table "child_big" drop constraint "child_big_parent_id_fkey";

-- step 106: drop primary key of parent_big
alter table "parent_big" drop constraint "parent_big_pkey";

-- step 107: drop table child_big
drop table "child_big";

-- step 108: drop table parent_big
drop table "parent_big";

-- step 109: drop foreign key child_whole_parent_id_fkey on child_whole
alter table "child_whole" drop constraint "child_whole_parent_id_fkey";

-- step 110: drop primary key of parent_whole
alter table "parent_whole" drop constraint "parent_whole_pkey";

-- step 111: drop table child_whole
drop table "child_whole";

-- step 112: drop table parent_whole
drop table "parent_whole";

-- step 113: drop foreign key child_small_parent_id_fkey on child_small
alter table "child_small" drop constraint "child_small_parent_id_fkey";

-- step 114: drop primary key of parent_small
alter table "parent_small" drop constraint "parent_small_pkey";

-- step 115: drop table child_small
drop table "child_small";

-- step 116: drop table parent_small
drop table "parent_small";

-- step 117: drop foreign key child_flag_parent_id_fkey on child_flag
alter table "child_flag" drop constraint "child_flag_parent_id_fkey";

-- step 118: drop primary key of parent_flag
alter table "parent_flag" drop constraint "parent_flag_pkey";

-- step 119: drop table child_flag
drop table "child_flag";

-- step 120: drop table parent_flag
drop table "parent_flag";

-- step 121: drop enum mood
drop type "mood";

commit;
