-- types_add_primary_key: forward, for SQLite 3.40 or later
-- Primary keys and foreign keys over every type
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

-- step 3: create table parent_flag
create table "parent_flag" (
  "id" boolean not null
);

-- step 4: create table child_flag
create table "child_flag" (
  "parent_id" boolean
);

-- step 5: rebuild parent_flag: add primary key to parent_flag
create temp table "mig_guard" (ok integer not null constraint "parent_flag has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'parent_flag' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__parent_flag" (
  "id" boolean not null constraint "parent_flag_pkey" primary key
);
insert into "mig_new__parent_flag" ("id")
  select "id" from "parent_flag";
drop table "parent_flag";
pragma legacy_alter_table = on;
alter table "mig_new__parent_flag" rename to "parent_flag";
pragma legacy_alter_table = off;

-- step 6: create table parent_small
create table "parent_small" (
  "id" integer not null
);

-- step 7: create table child_small
create table "child_small" (
  "parent_id" integer
);

-- step 8: rebuild parent_small: add primary key to parent_small
create temp table "mig_guard" (ok integer not null constraint "parent_small has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'parent_small' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__parent_small" (
  "id" integer not null constraint "parent_small_pkey" primary key
);
insert into "mig_new__parent_small" ("id")
  select "id" from "parent_small";
drop table "parent_small";
pragma legacy_alter_table = on;
alter table "mig_new__parent_small" rename to "parent_small";
pragma legacy_alter_table = off;

-- step 9: create table parent_whole
create table "parent_whole" (
  "id" integer not null
);

-- step 10: create table child_whole
create table "child_whole" (
  "parent_id" integer
);

-- step 11: rebuild parent_whole: add primary key to parent_whole
create temp table "mig_guard" (ok integer not null constraint "parent_whole has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'parent_whole' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__parent_whole" (
  "id" integer not null constraint "parent_whole_pkey" primary key
);
insert into "mig_new__parent_whole" ("id")
  select "id" from "parent_whole";
drop table "parent_whole";
pragma legacy_alter_table = on;
alter table "mig_new__parent_whole" rename to "parent_whole";
pragma legacy_alter_table = off;

-- step 12: create table parent_big
create table "parent_big" (
  "id" integer not null
);

-- step 13: create table child_big
create table "child_big" (
  "parent_id" integer
);

-- step 14: rebuild parent_big: add primary key to parent_big
create temp table "mig_guard" (ok integer not null constraint "parent_big has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'parent_big' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__parent_big" (
  "id" integer not null constraint "parent_big_pkey" primary key
);
insert into "mig_new__parent_big" ("id")
  select "id" from "parent_big";
drop table "parent_big";
pragma legacy_alter_table = on;
alter table "mig_new__parent_big" rename to "parent_big";
pragma legacy_alter_table = off;

-- step 15: create table parent_float4
create table "parent_float4" (
  "id" real not null
);

-- step 16: create table child_float4
create table "child_float4" (
  "parent_id" real
);

-- step 17: rebuild parent_float4: add primary key to parent_float4
create temp table "mig_guard" (ok integer not null constraint "parent_float4 has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'parent_float4' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__parent_float4" (
  "id" real not null constraint "parent_float4_pkey" primary key
);
insert into "mig_new__parent_float4" ("id")
  select "id" from "parent_float4";
drop table "parent_float4";
pragma legacy_alter_table = on;
alter table "mig_new__parent_float4" rename to "parent_float4";
pragma legacy_alter_table = off;

-- step 18: create table parent_float8
create table "parent_float8" (
  "id" real not null
);

-- step 19: create table child_float8
create table "child_float8" (
  "parent_id" real
);

-- step 20: rebuild parent_float8: add primary key to parent_float8
create temp table "mig_guard" (ok integer not null constraint "parent_float8 has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'parent_float8' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__parent_float8" (
  "id" real not null constraint "parent_float8_pkey" primary key
);
insert into "mig_new__parent_float8" ("id")
  select "id" from "parent_float8";
drop table "parent_float8";
pragma legacy_alter_table = on;
alter table "mig_new__parent_float8" rename to "parent_float8";
pragma legacy_alter_table = off;

-- step 21: create table parent_amount
create table "parent_amount" (
  "id" decimal(10,2) not null
);

-- step 22: create table child_amount
create table "child_amount" (
  "parent_id" decimal(10,2)
);

-- step 23: rebuild parent_amount: add primary key to parent_amount
create temp table "mig_guard" (ok integer not null constraint "parent_amount has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'parent_amount' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__parent_amount" (
  "id" decimal(10,2) not null constraint "parent_amount_pkey" primary key
);
insert into "mig_new__parent_amount" ("id")
  select "id" from "parent_amount";
drop table "parent_amount";
pragma legacy_alter_table = on;
alter table "mig_new__parent_amount" rename to "parent_amount";
pragma legacy_alter_table = off;

-- step 24: create table parent_code
create table "parent_code" (
  "id" text not null
);

-- step 25: create table child_code
create table "child_code" (
  "parent_id" text
);

-- step 26: rebuild parent_code: add primary key to parent_code
create temp table "mig_guard" (ok integer not null constraint "parent_code has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'parent_code' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__parent_code" (
  "id" text not null constraint "parent_code_pkey" primary key
);
insert into "mig_new__parent_code" ("id")
  select "id" from "parent_code";
drop table "parent_code";
pragma legacy_alter_table = on;
alter table "mig_new__parent_code" rename to "parent_code";
pragma legacy_alter_table = off;

-- step 27: create table parent_name
create table "parent_name" (
  "id" text not null
);

-- step 28: create table child_name
create table "child_name" (
  "parent_id" text
);

-- step 29: rebuild parent_name: add primary key to parent_name
create temp table "mig_guard" (ok integer not null constraint "parent_name has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'parent_name' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__parent_name" (
  "id" text not null constraint "parent_name_pkey" primary key
);
insert into "mig_new__parent_name" ("id")
  select "id" from "parent_name";
drop table "parent_name";
pragma legacy_alter_table = on;
alter table "mig_new__parent_name" rename to "parent_name";
pragma legacy_alter_table = off;

-- step 30: create table parent_day
create table "parent_day" (
  "id" text not null
);

-- step 31: create table child_day
create table "child_day" (
  "parent_id" text
);

-- step 32: rebuild parent_day: add primary key to parent_day
create temp table "mig_guard" (ok integer not null constraint "parent_day has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'parent_day' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__parent_day" (
  "id" text not null constraint "parent_day_pkey" primary key
);
insert into "mig_new__parent_day" ("id")
  select "id" from "parent_day";
drop table "parent_day";
pragma legacy_alter_table = on;
alter table "mig_new__parent_day" rename to "parent_day";
pragma legacy_alter_table = off;

-- step 33: create table parent_hour
create table "parent_hour" (
  "id" text not null
);

-- step 34: create table child_hour
create table "child_hour" (
  "parent_id" text
);

-- step 35: rebuild parent_hour: add primary key to parent_hour
create temp table "mig_guard" (ok integer not null constraint "parent_hour has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'parent_hour' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__parent_hour" (
  "id" text not null constraint "parent_hour_pkey" primary key
);
insert into "mig_new__parent_hour" ("id")
  select "id" from "parent_hour";
drop table "parent_hour";
pragma legacy_alter_table = on;
alter table "mig_new__parent_hour" rename to "parent_hour";
pragma legacy_alter_table = off;

-- step 36: create table parent_at
create table "parent_at" (
  "id" text not null
);

-- step 37: create table child_at
create table "child_at" (
  "parent_id" text
);

-- step 38: rebuild parent_at: add primary key to parent_at
create temp table "mig_guard" (ok integer not null constraint "parent_at has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'parent_at' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__parent_at" (
  "id" text not null constraint "parent_at_pkey" primary key
);
insert into "mig_new__parent_at" ("id")
  select "id" from "parent_at";
drop table "parent_at";
pragma legacy_alter_table = on;
alter table "mig_new__parent_at" rename to "parent_at";
pragma legacy_alter_table = off;

-- step 39: create table parent_seen
create table "parent_seen" (
  "id" text not null
);

-- step 40: create table child_seen
create table "child_seen" (
  "parent_id" text
);

-- step 41: rebuild parent_seen: add primary key to parent_seen
create temp table "mig_guard" (ok integer not null constraint "parent_seen has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'parent_seen' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__parent_seen" (
  "id" text not null constraint "parent_seen_pkey" primary key
);
insert into "mig_new__parent_seen" ("id")
  select "id" from "parent_seen";
drop table "parent_seen";
pragma legacy_alter_table = on;
alter table "mig_new__parent_seen" rename to "parent_seen";
pragma legacy_alter_table = off;

-- step 42: create table parent_token
create table "parent_token" (
  "id" text not null
);

-- step 43: create table child_token
create table "child_token" (
  "parent_id" text
);

-- step 44: rebuild parent_token: add primary key to parent_token
create temp table "mig_guard" (ok integer not null constraint "parent_token has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'parent_token' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__parent_token" (
  "id" text not null constraint "parent_token_pkey" primary key
);
insert into "mig_new__parent_token" ("id")
  select "id" from "parent_token";
drop table "parent_token";
pragma legacy_alter_table = on;
alter table "mig_new__parent_token" rename to "parent_token";
pragma legacy_alter_table = off;

-- step 45: create table parent_mood
create table "parent_mood" (
  "id" text not null check ("id" in ('sad', 'ok', 'happy'))
);

-- step 46: create table child_mood
create table "child_mood" (
  "parent_id" text check ("parent_id" in ('sad', 'ok', 'happy'))
);

-- step 47: rebuild parent_mood: add primary key to parent_mood
create temp table "mig_guard" (ok integer not null constraint "parent_mood has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'parent_mood' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__parent_mood" (
  "id" text not null check ("id" in ('sad', 'ok', 'happy')) constraint "parent_mood_pkey" primary key
);
insert into "mig_new__parent_mood" ("id")
  select "id" from "parent_mood";
drop table "parent_mood";
pragma legacy_alter_table = on;
alter table "mig_new__parent_mood" rename to "parent_mood";
pragma legacy_alter_table = off;

-- step 48: create table parent_own
create table "parent_own" (
  "id" text not null
);

-- step 49: create table child_own
create table "child_own" (
  "parent_id" text
);

-- step 50: rebuild parent_own: add primary key to parent_own
create temp table "mig_guard" (ok integer not null constraint "parent_own has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'parent_own' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__parent_own" (
  "id" text not null constraint "parent_own_pkey" primary key
);
insert into "mig_new__parent_own" ("id")
  select "id" from "parent_own";
drop table "parent_own";
pragma legacy_alter_table = on;
alter table "mig_new__parent_own" rename to "parent_own";
pragma legacy_alter_table = off;

-- step 51: create table parent_body
create table "parent_body" (
  "id" text not null
);

-- step 52: create table child_body
create table "child_body" (
  "parent_id" text
);

-- step 53: rebuild parent_body: add primary key to parent_body
create temp table "mig_guard" (ok integer not null constraint "parent_body has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'parent_body' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__parent_body" (
  "id" text not null constraint "parent_body_pkey" primary key
);
insert into "mig_new__parent_body" ("id")
  select "id" from "parent_body";
drop table "parent_body";
pragma legacy_alter_table = on;
alter table "mig_new__parent_body" rename to "parent_body";
pragma legacy_alter_table = off;

-- step 54: create table parent_raw
create table "parent_raw" (
  "id" blob not null
);

-- step 55: create table child_raw
create table "child_raw" (
  "parent_id" blob
);

-- step 56: rebuild parent_raw: add primary key to parent_raw
create temp table "mig_guard" (ok integer not null constraint "parent_raw has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'parent_raw' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__parent_raw" (
  "id" blob not null constraint "parent_raw_pkey" primary key
);
insert into "mig_new__parent_raw" ("id")
  select "id" from "parent_raw";
drop table "parent_raw";
pragma legacy_alter_table = on;
alter table "mig_new__parent_raw" rename to "parent_raw";
pragma legacy_alter_table = off;

-- step 57: create table parent_doc
create table "parent_doc" (
  "id" text not null check (json_valid("id"))
);

-- step 58: create table child_doc
create table "child_doc" (
  "parent_id" text check ("parent_id" is null or json_valid("parent_id"))
);

-- step 59: rebuild parent_doc: add primary key to parent_doc
create temp table "mig_guard" (ok integer not null constraint "parent_doc has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'parent_doc' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__parent_doc" (
  "id" text not null check (json_valid("id")) constraint "parent_doc_pkey" primary key
);
insert into "mig_new__parent_doc" ("id")
  select "id" from "parent_doc";
drop table "parent_doc";
pragma legacy_alter_table = on;
alter table "mig_new__parent_doc" rename to "parent_doc";
pragma legacy_alter_table = off;

-- step 60: rebuild child_flag: add foreign key child_flag_parent_id_fkey on child_flag, drop foreign key child_flag_parent_id_fkey on child_flag
create temp table "mig_guard" (ok integer not null constraint "child_flag has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'child_flag' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__child_flag" (
  "parent_id" boolean
);
insert into "mig_new__child_flag" ("parent_id")
  select "parent_id" from "child_flag";
drop table "child_flag";
pragma legacy_alter_table = on;
alter table "mig_new__child_flag" rename to "child_flag";
pragma legacy_alter_table = off;

-- step 61: rebuild child_small: add foreign key child_small_parent_id_fkey on child_small, drop foreign key child_small_parent_id_fkey on child_small
create temp table "mig_guard" (ok integer not null constraint "child_small has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'child_small' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__child_small" (
  "parent_id" integer
);
insert into "mig_new__child_small" ("parent_id")
  select "parent_id" from "child_small";
drop table "child_small";
pragma legacy_alter_table = on;
alter table "mig_new__child_small" rename to "child_small";
pragma legacy_alter_table = off;

-- step 62: rebuild child_whole: add foreign key child_whole_parent_id_fkey on child_whole, drop foreign key child_whole_parent_id_fkey on child_whole
create temp table "mig_guard" (ok integer not null constraint "child_whole has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'child_whole' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__child_whole" (
  "parent_id" integer
);
insert into "mig_new__child_whole" ("parent_id")
  select "parent_id" from "child_whole";
drop table "child_whole";
pragma legacy_alter_table = on;
alter table "mig_new__child_whole" rename to "child_whole";
pragma legacy_alter_table = off;

-- step 63: rebuild child_big: add foreign key child_big_parent_id_fkey on child_big, drop foreign key child_big_parent_id_fkey on child_big
create temp table "mig_guard" (ok integer not null constraint "child_big has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'child_big' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__child_big" (
  "parent_id" integer
);
insert into "mig_new__child_big" ("parent_id")
  select "parent_id" from "child_big";
drop table "child_big";
pragma legacy_alter_table = on;
alter table "mig_new__child_big" rename to "child_big";
pragma legacy_alter_table = off;

-- step 64: rebuild child_float4: add foreign key child_float4_parent_id_fkey on child_float4, drop foreign key child_float4_parent_id_fkey on child_float4
create temp table "mig_guard" (ok integer not null constraint "child_float4 has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'child_float4' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__child_float4" (
  "parent_id" real
);
insert into "mig_new__child_float4" ("parent_id")
  select "parent_id" from "child_float4";
drop table "child_float4";
pragma legacy_alter_table = on;
alter table "mig_new__child_float4" rename to "child_float4";
pragma legacy_alter_table = off;

-- step 65: rebuild child_float8: add foreign key child_float8_parent_id_fkey on child_float8, drop foreign key child_float8_parent_id_fkey on child_float8
create temp table "mig_guard" (ok integer not null constraint "child_float8 has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'child_float8' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__child_float8" (
  "parent_id" real
);
insert into "mig_new__child_float8" ("parent_id")
  select "parent_id" from "child_float8";
drop table "child_float8";
pragma legacy_alter_table = on;
alter table "mig_new__child_float8" rename to "child_float8";
pragma legacy_alter_table = off;

-- step 66: rebuild child_amount: add foreign key child_amount_parent_id_fkey on child_amount, drop foreign key child_amount_parent_id_fkey on child_amount
create temp table "mig_guard" (ok integer not null constraint "child_amount has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'child_amount' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__child_amount" (
  "parent_id" decimal(10,2)
);
insert into "mig_new__child_amount" ("parent_id")
  select "parent_id" from "child_amount";
drop table "child_amount";
pragma legacy_alter_table = on;
alter table "mig_new__child_amount" rename to "child_amount";
pragma legacy_alter_table = off;

-- step 67: rebuild child_code: add foreign key child_code_parent_id_fkey on child_code, drop foreign key child_code_parent_id_fkey on child_code
create temp table "mig_guard" (ok integer not null constraint "child_code has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'child_code' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__child_code" (
  "parent_id" text
);
insert into "mig_new__child_code" ("parent_id")
  select "parent_id" from "child_code";
drop table "child_code";
pragma legacy_alter_table = on;
alter table "mig_new__child_code" rename to "child_code";
pragma legacy_alter_table = off;

-- step 68: rebuild child_name: add foreign key child_name_parent_id_fkey on child_name, drop foreign key child_name_parent_id_fkey on child_name
create temp table "mig_guard" (ok integer not null constraint "child_name has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'child_name' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__child_name" (
  "parent_id" text
);
insert into "mig_new__child_name" ("parent_id")
  select "parent_id" from "child_name";
drop table "child_name";
pragma legacy_alter_table = on;
alter table "mig_new__child_name" rename to "child_name";
pragma legacy_alter_table = off;

-- step 69: rebuild child_day: add foreign key child_day_parent_id_fkey on child_day, drop foreign key child_day_parent_id_fkey on child_day
create temp table "mig_guard" (ok integer not null constraint "child_day has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'child_day' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__child_day" (
  "parent_id" text
);
insert into "mig_new__child_day" ("parent_id")
  select "parent_id" from "child_day";
drop table "child_day";
pragma legacy_alter_table = on;
alter table "mig_new__child_day" rename to "child_day";
pragma legacy_alter_table = off;

-- step 70: rebuild child_hour: add foreign key child_hour_parent_id_fkey on child_hour, drop foreign key child_hour_parent_id_fkey on child_hour
create temp table "mig_guard" (ok integer not null constraint "child_hour has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'child_hour' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__child_hour" (
  "parent_id" text
);
insert into "mig_new__child_hour" ("parent_id")
  select "parent_id" from "child_hour";
drop table "child_hour";
pragma legacy_alter_table = on;
alter table "mig_new__child_hour" rename to "child_hour";
pragma legacy_alter_table = off;

-- step 71: rebuild child_at: add foreign key child_at_parent_id_fkey on child_at, drop foreign key child_at_parent_id_fkey on child_at
create temp table "mig_guard" (ok integer not null constraint "child_at has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'child_at' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__child_at" (
  "parent_id" text
);
insert into "mig_new__child_at" ("parent_id")
  select "parent_id" from "child_at";
drop table "child_at";
pragma legacy_alter_table = on;
alter table "mig_new__child_at" rename to "child_at";
pragma legacy_alter_table = off;

-- step 72: rebuild child_seen: add foreign key child_seen_parent_id_fkey on child_seen, drop foreign key child_seen_parent_id_fkey on child_seen
create temp table "mig_guard" (ok integer not null constraint "child_seen has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'child_seen' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__child_seen" (
  "parent_id" text
);
insert into "mig_new__child_seen" ("parent_id")
  select "parent_id" from "child_seen";
drop table "child_seen";
pragma legacy_alter_table = on;
alter table "mig_new__child_seen" rename to "child_seen";
pragma legacy_alter_table = off;

-- step 73: rebuild child_token: add foreign key child_token_parent_id_fkey on child_token, drop foreign key child_token_parent_id_fkey on child_token
create temp table "mig_guard" (ok integer not null constraint "child_token has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'child_token' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__child_token" (
  "parent_id" text
);
insert into "mig_new__child_token" ("parent_id")
  select "parent_id" from "child_token";
drop table "child_token";
pragma legacy_alter_table = on;
alter table "mig_new__child_token" rename to "child_token";
pragma legacy_alter_table = off;

-- step 74: rebuild child_mood: add foreign key child_mood_parent_id_fkey on child_mood, drop foreign key child_mood_parent_id_fkey on child_mood
create temp table "mig_guard" (ok integer not null constraint "child_mood has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'child_mood' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__child_mood" (
  "parent_id" text check ("parent_id" in ('sad', 'ok', 'happy'))
);
insert into "mig_new__child_mood" ("parent_id")
  select "parent_id" from "child_mood";
drop table "child_mood";
pragma legacy_alter_table = on;
alter table "mig_new__child_mood" rename to "child_mood";
pragma legacy_alter_table = off;

-- step 75: rebuild child_own: add foreign key child_own_parent_id_fkey on child_own, drop foreign key child_own_parent_id_fkey on child_own
create temp table "mig_guard" (ok integer not null constraint "child_own has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'child_own' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__child_own" (
  "parent_id" text
);
insert into "mig_new__child_own" ("parent_id")
  select "parent_id" from "child_own";
drop table "child_own";
pragma legacy_alter_table = on;
alter table "mig_new__child_own" rename to "child_own";
pragma legacy_alter_table = off;

-- step 76: rebuild child_body: add foreign key child_body_parent_id_fkey on child_body, drop foreign key child_body_parent_id_fkey on child_body
create temp table "mig_guard" (ok integer not null constraint "child_body has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'child_body' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__child_body" (
  "parent_id" text
);
insert into "mig_new__child_body" ("parent_id")
  select "parent_id" from "child_body";
drop table "child_body";
pragma legacy_alter_table = on;
alter table "mig_new__child_body" rename to "child_body";
pragma legacy_alter_table = off;

-- step 77: rebuild child_raw: add foreign key child_raw_parent_id_fkey on child_raw, drop foreign key child_raw_parent_id_fkey on child_raw
create temp table "mig_guard" (ok integer not null constraint "child_raw has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'child_raw' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__child_raw" (
  "parent_id" blob
);
insert into "mig_new__child_raw" ("parent_id")
  select "parent_id" from "child_raw";
drop table "child_raw";
pragma legacy_alter_table = on;
alter table "mig_new__child_raw" rename to "child_raw";
pragma legacy_alter_table = off;

-- step 78: rebuild child_doc: add foreign key child_doc_parent_id_fkey on child_doc, drop foreign key child_doc_parent_id_fkey on child_doc
create temp table "mig_guard" (ok integer not null constraint "child_doc has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'child_doc' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__child_doc" (
  "parent_id" text check ("parent_id" is null or json_valid("parent_id"))
);
insert into "mig_new__child_doc" ("parent_id")
  select "parent_id" from "child_doc";
drop table "child_doc";
pragma legacy_alter_table = on;
alter table "mig_new__child_doc" rename to "child_doc";
pragma legacy_alter_table = off;

-- step 79: rebuild parent_flag: drop primary key of parent_flag
create temp table "mig_guard" (ok integer not null constraint "parent_flag has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'parent_flag' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__parent_flag" (
  "id" boolean not null
);
insert into "mig_new__parent_flag" ("id")
  select "id" from "parent_flag";
drop table "parent_flag";
pragma legacy_alter_table = on;
alter table "mig_new__parent_flag" rename to "parent_flag";
pragma legacy_alter_table = off;

-- step 80: rebuild parent_small: drop primary key of parent_small
create temp table "mig_guard" (ok integer not null constraint "parent_small has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'parent_small' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__parent_small" (
  "id" integer not null
);
insert into "mig_new__parent_small" ("id")
  select "id" from "parent_small";
drop table "parent_small";
pragma legacy_alter_table = on;
alter table "mig_new__parent_small" rename to "parent_small";
pragma legacy_alter_table = off;

-- step 81: rebuild parent_whole: drop primary key of parent_whole
create temp table "mig_guard" (ok integer not null constraint "parent_whole has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'parent_whole' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__parent_whole" (
  "id" integer not null
);
insert into "mig_new__parent_whole" ("id")
  select "id" from "parent_whole";
drop table "parent_whole";
pragma legacy_alter_table = on;
alter table "mig_new__parent_whole" rename to "parent_whole";
pragma legacy_alter_table = off;

-- step 82: rebuild parent_big: drop primary key of parent_big
create temp table "mig_guard" (ok integer not null constraint "parent_big has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'parent_big' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__parent_big" (
  "id" integer not null
);
insert into "mig_new__parent_big" ("id")
  select "id" from "parent_big";
drop table "parent_big";
pragma legacy_alter_table = on;
alter table "mig_new__parent_big" rename to "parent_big";
pragma legacy_alter_table = off;

-- step 83: rebuild parent_float4: drop primary key of parent_float4
create temp table "mig_guard" (ok integer not null constraint "parent_float4 has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'parent_float4' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__parent_float4" (
  "id" real not null
);
insert into "mig_new__parent_float4" ("id")
  select "id" from "parent_float4";
drop table "parent_float4";
pragma legacy_alter_table = on;
alter table "mig_new__parent_float4" rename to "parent_float4";
pragma legacy_alter_table = off;

-- step 84: rebuild parent_float8: drop primary key of parent_float8
create temp table "mig_guard" (ok integer not null constraint "parent_float8 has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'parent_float8' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__parent_float8" (
  "id" real not null
);
insert into "mig_new__parent_float8" ("id")
  select "id" from "parent_float8";
drop table "parent_float8";
pragma legacy_alter_table = on;
alter table "mig_new__parent_float8" rename to "parent_float8";
pragma legacy_alter_table = off;

-- step 85: rebuild parent_amount: drop primary key of parent_amount
create temp table "mig_guard" (ok integer not null constraint "parent_amount has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'parent_amount' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__parent_amount" (
  "id" decimal(10,2) not null
);
insert into "mig_new__parent_amount" ("id")
  select "id" from "parent_amount";
drop table "parent_amount";
pragma legacy_alter_table = on;
alter table "mig_new__parent_amount" rename to "parent_amount";
pragma legacy_alter_table = off;

-- step 86: rebuild parent_code: drop primary key of parent_code
create temp table "mig_guard" (ok integer not null constraint "parent_code has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'parent_code' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__parent_code" (
  "id" text not null
);
insert into "mig_new__parent_code" ("id")
  select "id" from "parent_code";
drop table "parent_code";
pragma legacy_alter_table = on;
alter table "mig_new__parent_code" rename to "parent_code";
pragma legacy_alter_table = off;

-- step 87: rebuild parent_name: drop primary key of parent_name
create temp table "mig_guard" (ok integer not null constraint "parent_name has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'parent_name' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__parent_name" (
  "id" text not null
);
insert into "mig_new__parent_name" ("id")
  select "id" from "parent_name";
drop table "parent_name";
pragma legacy_alter_table = on;
alter table "mig_new__parent_name" rename to "parent_name";
pragma legacy_alter_table = off;

-- step 88: rebuild parent_day: drop primary key of parent_day
create temp table "mig_guard" (ok integer not null constraint "parent_day has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'parent_day' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__parent_day" (
  "id" text not null
);
insert into "mig_new__parent_day" ("id")
  select "id" from "parent_day";
drop table "parent_day";
pragma legacy_alter_table = on;
alter table "mig_new__parent_day" rename to "parent_day";
pragma legacy_alter_table = off;

-- step 89: rebuild parent_hour: drop primary key of parent_hour
create temp table "mig_guard" (ok integer not null constraint "parent_hour has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'parent_hour' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__parent_hour" (
  "id" text not null
);
insert into "mig_new__parent_hour" ("id")
  select "id" from "parent_hour";
drop table "parent_hour";
pragma legacy_alter_table = on;
alter table "mig_new__parent_hour" rename to "parent_hour";
pragma legacy_alter_table = off;

-- step 90: rebuild parent_at: drop primary key of parent_at
create temp table "mig_guard" (ok integer not null constraint "parent_at has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'parent_at' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__parent_at" (
  "id" text not null
);
insert into "mig_new__parent_at" ("id")
  select "id" from "parent_at";
drop table "parent_at";
pragma legacy_alter_table = on;
alter table "mig_new__parent_at" rename to "parent_at";
pragma legacy_alter_table = off;

-- step 91: rebuild parent_seen: drop primary key of parent_seen
create temp table "mig_guard" (ok integer not null constraint "parent_seen has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'parent_seen' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__parent_seen" (
  "id" text not null
);
insert into "mig_new__parent_seen" ("id")
  select "id" from "parent_seen";
drop table "parent_seen";
pragma legacy_alter_table = on;
alter table "mig_new__parent_seen" rename to "parent_seen";
pragma legacy_alter_table = off;

-- step 92: rebuild parent_token: drop primary key of parent_token
create temp table "mig_guard" (ok integer not null constraint "parent_token has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'parent_token' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__parent_token" (
  "id" text not null
);
insert into "mig_new__parent_token" ("id")
  select "id" from "parent_token";
drop table "parent_token";
pragma legacy_alter_table = on;
alter table "mig_new__parent_token" rename to "parent_token";
pragma legacy_alter_table = off;

-- step 93: rebuild parent_mood: drop primary key of parent_mood
create temp table "mig_guard" (ok integer not null constraint "parent_mood has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'parent_mood' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__parent_mood" (
  "id" text not null check ("id" in ('sad', 'ok', 'happy'))
);
insert into "mig_new__parent_mood" ("id")
  select "id" from "parent_mood";
drop table "parent_mood";
pragma legacy_alter_table = on;
alter table "mig_new__parent_mood" rename to "parent_mood";
pragma legacy_alter_table = off;

-- step 94: rebuild parent_own: drop primary key of parent_own
create temp table "mig_guard" (ok integer not null constraint "parent_own has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'parent_own' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__parent_own" (
  "id" text not null
);
insert into "mig_new__parent_own" ("id")
  select "id" from "parent_own";
drop table "parent_own";
pragma legacy_alter_table = on;
alter table "mig_new__parent_own" rename to "parent_own";
pragma legacy_alter_table = off;

-- step 95: rebuild parent_body: drop primary key of parent_body
create temp table "mig_guard" (ok integer not null constraint "parent_body has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'parent_body' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__parent_body" (
  "id" text not null
);
insert into "mig_new__parent_body" ("id")
  select "id" from "parent_body";
drop table "parent_body";
pragma legacy_alter_table = on;
alter table "mig_new__parent_body" rename to "parent_body";
pragma legacy_alter_table = off;

-- step 96: rebuild parent_raw: drop primary key of parent_raw
create temp table "mig_guard" (ok integer not null constraint "parent_raw has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'parent_raw' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__parent_raw" (
  "id" blob not null
);
insert into "mig_new__parent_raw" ("id")
  select "id" from "parent_raw";
drop table "parent_raw";
pragma legacy_alter_table = on;
alter table "mig_new__parent_raw" rename to "parent_raw";
pragma legacy_alter_table = off;

-- step 97: rebuild parent_doc: drop primary key of parent_doc
create temp table "mig_guard" (ok integer not null constraint "parent_doc has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'parent_doc' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__parent_doc" (
  "id" text not null check (json_valid("id"))
);
insert into "mig_new__parent_doc" ("id")
  select "id" from "parent_doc";
drop table "parent_doc";
pragma legacy_alter_table = on;
alter table "mig_new__parent_doc" rename to "parent_doc";
pragma legacy_alter_table = off;

-- step 98: look for rows without a parent
create temp table "mig_guard" (ok integer not null constraint "a foreign key of child_amount has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('child_amount');
drop table temp."mig_guard";
create temp table "mig_guard" (ok integer not null constraint "a foreign key of child_at has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('child_at');
drop table temp."mig_guard";
create temp table "mig_guard" (ok integer not null constraint "a foreign key of child_big has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('child_big');
drop table temp."mig_guard";
create temp table "mig_guard" (ok integer not null constraint "a foreign key of child_body has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('child_body');
drop table temp."mig_guard";
create temp table "mig_guard" (ok integer not null constraint "a foreign key of child_code has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('child_code');
drop table temp."mig_guard";
create temp table "mig_guard" (ok integer not null constraint "a foreign key of child_day has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('child_day');
drop table temp."mig_guard";
create temp table "mig_guard" (ok integer not null constraint "a foreign key of child_doc has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('child_doc');
drop table temp."mig_guard";
create temp table "mig_guard" (ok integer not null constraint "a foreign key of child_flag has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('child_flag');
drop table temp."mig_guard";
create temp table "mig_guard" (ok integer not null constraint "a foreign key of child_float4 has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('child_float4');
drop table temp."mig_guard";
create temp table "mig_guard" (ok integer not null constraint "a foreign key of child_float8 has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('child_float8');
drop table temp."mig_guard";
create temp table "mig_guard" (ok integer not null constraint "a foreign key of child_hour has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('child_hour');
drop table temp."mig_guard";
create temp table "mig_guard" (ok integer not null constraint "a foreign key of child_mood has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('child_mood');
drop table temp."mig_guard";
create temp table "mig_guard" (ok integer not null constraint "a foreign key of child_name has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('child_name');
drop table temp."mig_guard";
create temp table "mig_guard" (ok integer not null constraint "a foreign key of child_own has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('child_own');
drop table temp."mig_guard";
create temp table "mig_guard" (ok integer not null constraint "a foreign key of child_raw has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('child_raw');
drop table temp."mig_guard";
create temp table "mig_guard" (ok integer not null constraint "a foreign key of child_seen has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('child_seen');
drop table temp."mig_guard";
create temp table "mig_guard" (ok integer not null constraint "a foreign key of child_small has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('child_small');
drop table temp."mig_guard";
create temp table "mig_guard" (ok integer not null constraint "a foreign key of child_token has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('child_token');
drop table temp."mig_guard";
create temp table "mig_guard" (ok integer not null constraint "a foreign key of child_whole has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('child_whole');
drop table temp."mig_guard";
create temp table "mig_guard" (ok integer not null constraint "a foreign key of parent_amount has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('parent_amount');
drop table temp."mig_guard";
create temp table "mig_guard" (ok integer not null constraint "a foreign key of parent_at has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('parent_at');
drop table temp."mig_guard";
create temp table "mig_guard" (ok integer not null constraint "a foreign key of parent_big has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('parent_big');
drop table temp."mig_guard";
create temp table "mig_guard" (ok integer not null constraint "a foreign key of parent_body has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('parent_body');
drop table temp."mig_guard";
create temp table "mig_guard" (ok integer not null constraint "a foreign key of parent_code has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('parent_code');
drop table temp."mig_guard";
create temp table "mig_guard" (ok integer not null constraint "a foreign key of parent_day has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('parent_day');
drop table temp."mig_guard";
create temp table "mig_guard" (ok integer not null constraint "a foreign key of parent_doc has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('parent_doc');
drop table temp."mig_guard";
create temp table "mig_guard" (ok integer not null constraint "a foreign key of parent_flag has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('parent_flag');
drop table temp."mig_guard";
create temp table "mig_guard" (ok integer not null constraint "a foreign key of parent_float4 has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('parent_float4');
drop table temp."mig_guard";
create temp table "mig_guard" (ok integer not null constraint "a foreign key of parent_float8 has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('parent_float8');
drop table temp."mig_guard";
create temp table "mig_guard" (ok integer not null constraint "a foreign key of parent_hour has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('parent_hour');
drop table temp."mig_guard";
create temp table "mig_guard" (ok integer not null constraint "a foreign key of parent_mood has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('parent_mood');
drop table temp."mig_guard";
create temp table "mig_guard" (ok integer not null constraint "a foreign key of parent_name has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('parent_name');
drop table temp."mig_guard";
create temp table "mig_guard" (ok integer not null constraint "a foreign key of parent_own has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('parent_own');
drop table temp."mig_guard";
create temp table "mig_guard" (ok integer not null constraint "a foreign key of parent_raw has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('parent_raw');
drop table temp."mig_guard";
create temp table "mig_guard" (ok integer not null constraint "a foreign key of parent_seen has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('parent_seen');
drop table temp."mig_guard";
create temp table "mig_guard" (ok integer not null constraint "a foreign key of parent_small has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('parent_small');
drop table temp."mig_guard";
create temp table "mig_guard" (ok integer not null constraint "a foreign key of parent_token has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('parent_token');
drop table temp."mig_guard";
create temp table "mig_guard" (ok integer not null constraint "a foreign key of parent_whole has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('parent_whole');
drop table temp."mig_guard";

commit;

-- step 99: switch foreign keys on
pragma foreign_keys = on;
