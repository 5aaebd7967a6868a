-- types_add_primary_key: forward, for PostgreSQL 15 or later
-- Primary keys and foreign keys over every type
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: create enum mood
create type "mood" as enum ('sad', 'ok', 'happy');

-- step 2: create table parent_flag
create table "parent_flag" (
  "id" boolean not null
);

-- step 3: create table child_flag
create table "child_flag" (
  "parent_id" boolean
);

-- step 4: add primary key to parent_flag
alter table "parent_flag" add constraint "parent_flag_pkey" primary key ("id");

-- step 5: add foreign key child_flag_parent_id_fkey on child_flag
alter table "child_flag" add constraint "child_flag_parent_id_fkey" foreign key ("parent_id") references "parent_flag" ("id") on delete cascade;

-- step 6: create table parent_small
create table "parent_small" (
  "id" smallint not null
);

-- step 7: create table child_small
create table "child_small" (
  "parent_id" smallint
);

-- step 8: add primary key to parent_small
alter table "parent_small" add constraint "parent_small_pkey" primary key ("id");

-- step 9: add foreign key child_small_parent_id_fkey on child_small
alter table "child_small" add constraint "child_small_parent_id_fkey" foreign key ("parent_id") references "parent_small" ("id") on delete cascade;

-- step 10: create table parent_whole
create table "parent_whole" (
  "id" integer not null
);

-- step 11: create table child_whole
create table "child_whole" (
  "parent_id" integer
);

-- step 12: add primary key to parent_whole
alter table "parent_whole" add constraint "parent_whole_pkey" primary key ("id");

-- step 13: add foreign key child_whole_parent_id_fkey on child_whole
alter table "child_whole" add constraint "child_whole_parent_id_fkey" foreign key ("parent_id") references "parent_whole" ("id") on delete cascade;

-- step 14: create table parent_big
create table "parent_big" (
  "id" bigint not null
);

-- step 15: create table child_big
create table "child_big" (
  "parent_id" bigint
);

-- step 16: add primary key to parent_big
alter table "parent_big" add constraint "parent_big_pkey" primary key ("id");

-- step 17: add foreign key child_big_parent_id_fkey on child_big
alter table "child_big" add constraint "child_big_parent_id_fkey" foreign key ("parent_id") references "parent_big" ("id") on delete cascade;

-- step 18: create table parent_float4
create table "parent_float4" (
  "id" real not null
);

-- step 19: create table child_float4
create table "child_float4" (
  "parent_id" real
);

-- step 20: add primary key to parent_float4
alter table "parent_float4" add constraint "parent_float4_pkey" primary key ("id");

-- step 21: add foreign key child_float4_parent_id_fkey on child_float4
alter table "child_float4" add constraint "child_float4_parent_id_fkey" foreign key ("parent_id") references "parent_float4" ("id") on delete cascade;

-- step 22: create table parent_float8
create table "parent_float8" (
  "id" double precision not null
);

-- step 23: create table child_float8
create table "child_float8" (
  "parent_id" double precision
);

-- step 24: add primary key to parent_float8
alter table "parent_float8" add constraint "parent_float8_pkey" primary key ("id");

-- step 25: add foreign key child_float8_parent_id_fkey on child_float8
alter table "child_float8" add constraint "child_float8_parent_id_fkey" foreign key ("parent_id") references "parent_float8" ("id") on delete cascade;

-- step 26: create table parent_amount
create table "parent_amount" (
  "id" numeric(10,2) not null
);

-- step 27: create table child_amount
create table "child_amount" (
  "parent_id" numeric(10,2)
);

-- step 28: add primary key to parent_amount
alter table "parent_amount" add constraint "parent_amount_pkey" primary key ("id");

-- step 29: add foreign key child_amount_parent_id_fkey on child_amount
alter table "child_amount" add constraint "child_amount_parent_id_fkey" foreign key ("parent_id") references "parent_amount" ("id") on delete cascade;

-- step 30: create table parent_code
create table "parent_code" (
  "id" char(3) not null
);

-- step 31: create table child_code
create table "child_code" (
  "parent_id" char(3)
);

-- step 32: add primary key to parent_code
alter table "parent_code" add constraint "parent_code_pkey" primary key ("id");

-- step 33: add foreign key child_code_parent_id_fkey on child_code
alter table "child_code" add constraint "child_code_parent_id_fkey" foreign key ("parent_id") references "parent_code" ("id") on delete cascade;

-- step 34: create table parent_name
create table "parent_name" (
  "id" varchar(20) not null
);

-- step 35: create table child_name
create table "child_name" (
  "parent_id" varchar(20)
);

-- step 36: add primary key to parent_name
alter table "parent_name" add constraint "parent_name_pkey" primary key ("id");

-- step 37: add foreign key child_name_parent_id_fkey on child_name
alter table "child_name" add constraint "child_name_parent_id_fkey" foreign key ("parent_id") references "parent_name" ("id") on delete cascade;

-- step 38: create table parent_day
create table "parent_day" (
  "id" date not null
);

-- step 39: create table child_day
create table "child_day" (
  "parent_id" date
);

-- step 40: add primary key to parent_day
alter table "parent_day" add constraint "parent_day_pkey" primary key ("id");

-- step 41: add foreign key child_day_parent_id_fkey on child_day
alter table "child_day" add constraint "child_day_parent_id_fkey" foreign key ("parent_id") references "parent_day" ("id") on delete cascade;

-- step 42: create table parent_hour
create table "parent_hour" (
  "id" time not null
);

-- step 43: create table child_hour
create table "child_hour" (
  "parent_id" time
);

-- step 44: add primary key to parent_hour
alter table "parent_hour" add constraint "parent_hour_pkey" primary key ("id");

-- step 45: add foreign key child_hour_parent_id_fkey on child_hour
alter table "child_hour" add constraint "child_hour_parent_id_fkey" foreign key ("parent_id") references "parent_hour" ("id") on delete cascade;

-- step 46: create table parent_at
create table "parent_at" (
  "id" timestamp not null
);

-- step 47: create table child_at
create table "child_at" (
  "parent_id" timestamp
);

-- step 48: add primary key to parent_at
alter table "parent_at" add constraint "parent_at_pkey" primary key ("id");

-- step 49: add foreign key child_at_parent_id_fkey on child_at
alter table "child_at" add constraint "child_at_parent_id_fkey" foreign key ("parent_id") references "parent_at" ("id") on delete cascade;

-- step 50: create table parent_seen
create table "parent_seen" (
  "id" timestamptz not null
);

-- step 51: create table child_seen
create table "child_seen" (
  "parent_id" timestamptz
);

-- step 52: add primary key to parent_seen
alter table "parent_seen" add constraint "parent_seen_pkey" primary key ("id");

-- step 53: add foreign key child_seen_parent_id_fkey on child_seen
alter table "child_seen" add constraint "child_seen_parent_id_fkey" foreign key ("parent_id") references "parent_seen" ("id") on delete cascade;

-- step 54: create table parent_token
create table "parent_token" (
  "id" uuid not null
);

-- step 55: create table child_token
create table "child_token" (
  "parent_id" uuid
);

-- step 56: add primary key to parent_token
alter table "parent_token" add constraint "parent_token_pkey" primary key ("id");

-- step 57: add foreign key child_token_parent_id_fkey on child_token
alter table "child_token" add constraint "child_token_parent_id_fkey" foreign key ("parent_id") references "parent_token" ("id") on delete cascade;

-- step 58: create table parent_mood
create table "parent_mood" (
  "id" "mood" not null
);

-- step 59: create table child_mood
create table "child_mood" (
  "parent_id" "mood"
);

-- step 60: add primary key to parent_mood
alter table "parent_mood" add constraint "parent_mood_pkey" primary key ("id");

-- step 61: add foreign key child_mood_parent_id_fkey on child_mood
alter table "child_mood" add constraint "child_mood_parent_id_fkey" foreign key ("parent_id") references "parent_mood" ("id") on delete cascade;

-- step 62: create table parent_own
create table "parent_own" (
  "id" inet not null
);

-- step 63: create table child_own
create table "child_own" (
  "parent_id" inet
);

-- step 64: add primary key to parent_own
alter table "parent_own" add constraint "parent_own_pkey" primary key ("id");

-- step 65: add foreign key child_own_parent_id_fkey on child_own
alter table "child_own" add constraint "child_own_parent_id_fkey" foreign key ("parent_id") references "parent_own" ("id") on delete cascade;

-- step 66: create table parent_body
create table "parent_body" (
  "id" text not null
);

-- step 67: create table child_body
create table "child_body" (
  "parent_id" text
);

-- step 68: add primary key to parent_body
alter table "parent_body" add constraint "parent_body_pkey" primary key ("id");

-- step 69: add foreign key child_body_parent_id_fkey on child_body
alter table "child_body" add constraint "child_body_parent_id_fkey" foreign key ("parent_id") references "parent_body" ("id") on delete cascade;

-- step 70: create table parent_raw
create table "parent_raw" (
  "id" bytea not null
);

-- step 71: create table child_raw
create table "child_raw" (
  "parent_id" bytea
);

-- step 72: add primary key to parent_raw
alter table "parent_raw" add constraint "parent_raw_pkey" primary key ("id");

-- step 73: add foreign key child_raw_parent_id_fkey on child_raw
alter table "child_raw" add constraint "child_raw_parent_id_fkey" foreign key ("parent_id") references "parent_raw" ("id") on delete cascade;

-- step 74: create table parent_doc
create table "parent_doc" (
  "id" jsonb not null
);

-- step 75: create table child_doc
create table "child_doc" (
  "parent_id" jsonb
);

-- step 76: add primary key to parent_doc
alter table "parent_doc" add constraint "parent_doc_pkey" primary key ("id");

-- step 77: add foreign key child_doc_parent_id_fkey on child_doc
alter table "child_doc" add constraint "child_doc_parent_id_fkey" foreign key ("parent_id") references "parent_doc" ("id") on delete cascade;

-- step 78: create table parent_list
create table "parent_list" (
  "id" integer[] not null
);

-- step 79: create table child_list
create table "child_list" (
  "parent_id" integer[]
);

-- step 80: add primary key to parent_list
alter table "parent_list" add constraint "parent_list_pkey" primary key ("id");

-- step 81: add foreign key child_list_parent_id_fkey on child_list
alter table "child_list" add constraint "child_list_parent_id_fkey" foreign key ("parent_id") references "parent_list" ("id") on delete cascade;

-- step 82: drop foreign key child_flag_parent_id_fkey on child_flag
alter table "child_flag" drop constraint "child_flag_parent_id_fkey";

-- step 83: drop primary key of parent_flag
alter table "parent_flag" drop constraint "parent_flag_pkey";

-- step 84: drop foreign key child_small_parent_id_fkey on child_small
alter table "child_small" drop constraint "child_small_parent_id_fkey";

-- step 85: drop primary key of parent_small
alter table "parent_small" drop constraint "parent_small_pkey";

-- step 86: drop foreign key child_whole_parent_id_fkey on child_whole
alter table "child_whole" drop constraint "child_whole_parent_id_fkey";

-- step 87: drop primary key of parent_whole
alter table "parent_whole" drop constraint "parent_whole_pkey";

-- step 88: drop foreign key child_big_parent_id_fkey on child_big
alter table "child_big" drop constraint "child_big_parent_id_fkey";

-- step 89: drop primary key of parent_big
alter table "parent_big" drop constraint "parent_big_pkey";

-- step 90: drop foreign key child_float4_parent_id_fkey on child_float4
alter table "child_float4" drop constraint "child_float4_parent_id_fkey";

-- step 91: drop primary key of parent_float4
alter table "parent_float4" drop constraint "parent_float4_pkey";

-- step 92: drop foreign key child_float8_parent_id_fkey on child_float8
alter table "child_float8" drop constraint "child_float8_parent_id_fkey";

-- step 93: drop primary key of parent_float8
alter table "parent_float8" drop constraint "parent_float8_pkey";

-- step 94: drop foreign key child_amount_parent_id_fkey on child_amount
alter table "child_amount" drop constraint "child_amount_parent_id_fkey";

-- step 95: drop primary key of parent_amount
alter table "parent_amount" drop constraint "parent_amount_pkey";

-- step 96: drop foreign key child_code_parent_id_fkey on child_code
alter table "child_code" drop constraint "child_code_parent_id_fkey";

-- step 97: drop primary key of parent_code
alter table "parent_code" drop constraint "parent_code_pkey";

-- step 98: drop foreign key child_name_parent_id_fkey on child_name
alter table "child_name" drop constraint "child_name_parent_id_fkey";

-- step 99: drop primary key of parent_name
alter table "parent_name" drop constraint "parent_name_pkey";

-- step 100: drop foreign key child_day_parent_id_fkey on child_day
alter table "child_day" drop constraint "child_day_parent_id_fkey";

-- step 101: drop primary key of parent_day
alter table "parent_day" drop constraint "parent_day_pkey";

-- step 102: drop foreign key child_hour_parent_id_fkey on child_hour
alter table "child_hour" drop constraint "child_hour_parent_id_fkey";

-- step 103: drop primary key of parent_hour
alter table "parent_hour" drop constraint "parent_hour_pkey";

-- step 104: drop foreign key child_at_parent_id_fkey on child_at
alter table "child_at" drop constraint "child_at_parent_id_fkey";

-- step 105: drop primary key of parent_at
alter table "parent_at" drop constraint "parent_at_pkey";

-- step 106: drop foreign key child_seen_parent_id_fkey on child_seen
alter table "child_seen" drop constraint "child_seen_parent_id_fkey";

-- step 107: drop primary key of parent_seen
alter table "parent_seen" drop constraint "parent_seen_pkey";

-- step 108: drop foreign key child_token_parent_id_fkey on child_token
alter table "child_token" drop constraint "child_token_parent_id_fkey";

-- step 109: drop primary key of parent_token
alter table "parent_token" drop constraint "parent_token_pkey";

-- step 110: drop foreign key child_mood_parent_id_fkey on child_mood
alter table "child_mood" drop constraint "child_mood_parent_id_fkey";

-- step 111: drop primary key of parent_mood
alter table "parent_mood" drop constraint "parent_mood_pkey";

-- step 112: drop foreign key child_own_parent_id_fkey on child_own
alter table "child_own" drop constraint "child_own_parent_id_fkey";

-- step 113: drop primary key of parent_own
alter table "parent_own" drop constraint "parent_own_pkey";

-- step 114: drop foreign key child_body_parent_id_fkey on child_body
alter table "child_body" drop constraint "child_body_parent_id_fkey";

-- step 115: drop primary key of parent_body
alter table "parent_body" drop constraint "parent_body_pkey";

-- step 116: drop foreign key child_raw_parent_id_fkey on child_raw
alter table "child_raw" drop constraint "child_raw_parent_id_fkey";

-- step 117: drop primary key of parent_raw
alter table "parent_raw" drop constraint "parent_raw_pkey";

-- step 118: drop foreign key child_doc_parent_id_fkey on child_doc
alter table "child_doc" drop constraint "child_doc_parent_id_fkey";

-- step 119: drop primary key of parent_doc
alter table "parent_doc" drop constraint "parent_doc_pkey";

-- step 120: drop foreign key child_list_parent_id_fkey on child_list
alter table "child_list" drop constraint "child_list_parent_id_fkey";

-- step 121: drop primary key of parent_list
alter table "parent_list" drop constraint "parent_list_pkey";

commit;
