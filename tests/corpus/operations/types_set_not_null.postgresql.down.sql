-- types_set_not_null: reverse, for PostgreSQL 15 or later
-- Nulls of every type
-- reversal: lossy, it does not bring back
--   which values of mood in sample were null
--   which values of doc in sample were null
--   which values of token in sample were null
--   which values of seen in sample were null
--   which values of at in sample were null
--   which values of hour in sample were null
--   which values of day in sample were null
--   which values of body in sample were null
--   which values of name in sample were null
--   which values of code in sample were null
--   which values of amount in sample were null
--   which values of float8 in sample were null
--   which values of float4 in sample were null
--   which values of big in sample were null
--   which values of whole in sample were null
--   which values of small in sample were null
--   which values of flag in sample were null
-- this destroys what was written since:
--   the table sample with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: require, else 'sample.list has nulls: set not null on list of sample can not be done'
do $mig$
begin
  if (not exists (select 1 from "sample" where "sample"."list" is null)) is not true then
    raise exception using message = 'sample.list has nulls: set not null on list of sample can not be done';
  end if;
end
$mig$;

-- step 2: require, else 'sample.own has nulls: set not null on own of sample can not be done'
do $mig$
begin
  if (not exists (select 1 from "sample" where "sample"."own" is null)) is not true then
    raise exception using message = 'sample.own has nulls: set not null on own of sample can not be done';
  end if;
end
$mig$;

-- step 3: require, else 'sample.mood has nulls: set not null on mood of sample can not be done'
do $mig$
begin
  if (not exists (select 1 from "sample" where "sample"."mood" is null)) is not true then
    raise exception using message = 'sample.mood has nulls: set not null on mood of sample can not be done';
  end if;
end
$mig$;

-- step 4: require, else 'sample.doc has nulls: set not null on doc of sample can not be done'
do $mig$
begin
  if (not exists (select 1 from "sample" where "sample"."doc" is null)) is not true then
    raise exception using message = 'sample.doc has nulls: set not null on doc of sample can not be done';
  end if;
end
$mig$;

-- step 5: require, else 'sample.token has nulls: set not null on token of sample can not be done'
do $mig$
begin
  if (not exists (select 1 from "sample" where "sample"."token" is null)) is not true then
    raise exception using message = 'sample.token has nulls: set not null on token of sample can not be done';
  end if;
end
$mig$;

-- step 6: require, else 'sample.seen has nulls: set not null on seen of sample can not be done'
do $mig$
begin
  if (not exists (select 1 from "sample" where "sample"."seen" is null)) is not true then
    raise exception using message = 'sample.seen has nulls: set not null on seen of sample can not be done';
  end if;
end
$mig$;

-- step 7: require, else 'sample.at has nulls: set not null on at of sample can not be done'
do $mig$
begin
  if (not exists (select 1 from "sample" where "sample"."at" is null)) is not true then
    raise exception using message = 'sample.at has nulls: set not null on at of sample can not be done';
  end if;
end
$mig$;

-- step 8: require, else 'sample.hour has nulls: set not null on hour of sample can not be done'
do $mig$
begin
  if (not exists (select 1 from "sample" where "sample"."hour" is null)) is not true then
    raise exception using message = 'sample.hour has nulls: set not null on hour of sample can not be done';
  end if;
end
$mig$;

-- step 9: require, else 'sample.day has nulls: set not null on day of sample can not be done'
do $mig$
begin
  if (not exists (select 1 from "sample" where "sample"."day" is null)) is not true then
    raise exception using message = 'sample.day has nulls: set not null on day of sample can not be done';
  end if;
end
$mig$;

-- step 10: require, else 'sample.raw has nulls: set not null on raw of sample can not be done'
do $mig$
begin
  if (not exists (select 1 from "sample" where "sample"."raw" is null)) is not true then
    raise exception using message = 'sample.raw has nulls: set not null on raw of sample can not be done';
  end if;
end
$mig$;

-- step 11: require, else 'sample.body has nulls: set not null on body of sample can not be done'
do $mig$
begin
  if (not exists (select 1 from "sample" where "sample"."body" is null)) is not true then
    raise exception using message = 'sample.body has nulls: set not null on body of sample can not be done';
  end if;
end
$mig$;

-- step 12: require, else 'sample.name has nulls: set not null on name of sample can not be done'
do $mig$
begin
  if (not exists (select 1 from "sample" where "sample"."name" is null)) is not true then
    raise exception using message = 'sample.name has nulls: set not null on name of sample can not be done';
  end if;
end
$mig$;

-- step 13: require, else 'sample.code has nulls: set not null on code of sample can not be done'
do $mig$
begin
  if (not exists (select 1 from "sample" where "sample"."code" is null)) is not true then
    raise exception using message = 'sample.code has nulls: set not null on code of sample can not be done';
  end if;
end
$mig$;

-- step 14: require, else 'sample.amount has nulls: set not null on amount of sample can not be done'
do $mig$
begin
  if (not exists (select 1 from "sample" where "sample"."amount" is null)) is not true then
    raise exception using message = 'sample.amount has nulls: set not null on amount of sample can not be done';
  end if;
end
$mig$;

-- step 15: require, else 'sample.float8 has nulls: set not null on float8 of sample can not be done'
do $mig$
begin
  if (not exists (select 1 from "sample" where "sample"."float8" is null)) is not true then
    raise exception using message = 'sample.float8 has nulls: set not null on float8 of sample can not be done';
  end if;
end
$mig$;

-- step 16: require, else 'sample.float4 has nulls: set not null on float4 of sample can not be done'
do $mig$
begin
  if (not exists (select 1 from "sample" where "sample"."float4" is null)) is not true then
    raise exception using message = 'sample.float4 has nulls: set not null on float4 of sample can not be done';
  end if;
end
$mig$;

-- step 17: require, else 'sample.big has nulls: set not null on big of sample can not be done'
do $mig$
begin
  if (not exists (select 1 from "sample" where "sample"."big" is null)) is not true then
    raise exception using message = 'sample.big has nulls: set not null on big of sample can not be done';
  end if;
end
$mig$;

-- step 18: require, else 'sample.whole has nulls: set not null on whole of sample can not be done'
do $mig$
begin
  if (not exists (select 1 from "sample" where "sample"."whole" is null)) is not true then
    raise exception using message = 'sample.whole has nulls: set not null on whole of sample can not be done';
  end if;
end
$mig$;

-- step 19: require, else 'sample.small has nulls: set not null on small of sample can not be done'
do $mig$
begin
  if (not exists (select 1 from "sample" where "sample"."small" is null)) is not true then
    raise exception using message = 'sample.small has nulls: set not null on small of sample can not be done';
  end if;
end
$mig$;

-- step 20: require, else 'sample.flag has nulls: set not null on flag of sample can not be done'
do $mig$
begin
  if (not exists (select 1 from "sample" where "sample"."flag" is null)) is not true then
    raise exception using message = 'sample.flag has nulls: set not null on flag of sample can not be done';
  end if;
end
$mig$;

-- step 21: let no further nulls into list of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add constraint "mig_sample_list" check ("list" is not null) not valid;

commit;

begin;

-- step 22: look whether all rows have list of sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "sample" validate constraint "mig_sample_list";

-- step 23: set not null on list of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "list" set not null;

-- step 24: drop the check of list of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop constraint "mig_sample_list";

-- step 25: let no further nulls into own of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add constraint "mig_sample_own" check ("own" is not null) not valid;

commit;

begin;

-- step 26: look whether all rows have own of sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "sample" validate constraint "mig_sample_own";

-- step 27: set not null on own of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "own" set not null;

-- step 28: drop the check of own of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop constraint "mig_sample_own";

-- step 29: let no further nulls into mood of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add constraint "mig_sample_mood" check ("mood" is not null) not valid;

commit;

begin;

-- step 30: look whether all rows have mood of sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "sample" validate constraint "mig_sample_mood";

-- step 31: set not null on mood of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "mood" set not null;

-- step 32: drop the check of mood of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop constraint "mig_sample_mood";

-- step 33: let no further nulls into doc of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add constraint "mig_sample_doc" check ("doc" is not null) not valid;

commit;

begin;

-- step 34: look whether all rows have doc of sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "sample" validate constraint "mig_sample_doc";

-- step 35: set not null on doc of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "doc" set not null;

-- step 36: drop the check of doc of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop constraint "mig_sample_doc";

-- step 37: let no further nulls into token of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add constraint "mig_sample_token" check ("token" is not null) not valid;

commit;

begin;

-- step 38: look whether all rows have token of sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "sample" validate constraint "mig_sample_token";

-- step 39: set not null on token of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "token" set not null;

-- step 40: drop the check of token of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop constraint "mig_sample_token";

-- step 41: let no further nulls into seen of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add constraint "mig_sample_seen" check ("seen" is not null) not valid;

commit;

begin;

-- step 42: look whether all rows have seen of sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "sample" validate constraint "mig_sample_seen";

-- step 43: set not null on seen of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "seen" set not null;

-- step 44: drop the check of seen of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop constraint "mig_sample_seen";

-- step 45: let no further nulls into at of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add constraint "mig_sample_at" check ("at" is not null) not valid;

commit;

begin;

-- step 46: look whether all rows have at of sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "sample" validate constraint "mig_sample_at";

-- step 47: set not null on at of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "at" set not null;

-- step 48: drop the check of at of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop constraint "mig_sample_at";

-- step 49: let no further nulls into hour of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add constraint "mig_sample_hour" check ("hour" is not null) not valid;

commit;

begin;

-- step 50: look whether all rows have hour of sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "sample" validate constraint "mig_sample_hour";

-- step 51: set not null on hour of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "hour" set not null;

-- step 52: drop the check of hour of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop constraint "mig_sample_hour";

-- step 53: let no further nulls into day of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add constraint "mig_sample_day" check ("day" is not null) not valid;

commit;

begin;

-- step 54: look whether all rows have day of sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "sample" validate constraint "mig_sample_day";

-- step 55: set not null on day of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "day" set not null;

-- step 56: drop the check of day of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop constraint "mig_sample_day";

-- step 57: let no further nulls into raw of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add constraint "mig_sample_raw" check ("raw" is not null) not valid;

commit;

begin;

-- step 58: look whether all rows have raw of sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "sample" validate constraint "mig_sample_raw";

-- step 59: set not null on raw of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "raw" set not null;

-- step 60: drop the check of raw of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop constraint "mig_sample_raw";

-- step 61: let no further nulls into body of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add constraint "mig_sample_body" check ("body" is not null) not valid;

commit;

begin;

-- step 62: look whether all rows have body of sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "sample" validate constraint "mig_sample_body";

-- step 63: set not null on body of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "body" set not null;

-- step 64: drop the check of body of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop constraint "mig_sample_body";

-- step 65: let no further nulls into name of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add constraint "mig_sample_name" check ("name" is not null) not valid;

commit;

begin;

-- step 66: look whether all rows have name of sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "sample" validate constraint "mig_sample_name";

-- step 67: set not null on name of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "name" set not null;

-- step 68: drop the check of name of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop constraint "mig_sample_name";

-- step 69: let no further nulls into code of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add constraint "mig_sample_code" check ("code" is not null) not valid;

commit;

begin;

-- step 70: look whether all rows have code of sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "sample" validate constraint "mig_sample_code";

-- step 71: set not null on code of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "code" set not null;

-- step 72: drop the check of code of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop constraint "mig_sample_code";

-- step 73: let no further nulls into amount of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add constraint "mig_sample_amount" check ("amount" is not null) not valid;

commit;

begin;

-- step 74: look whether all rows have amount of sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "sample" validate constraint "mig_sample_amount";

-- step 75: set not null on amount of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "amount" set not null;

-- step 76: drop the check of amount of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop constraint "mig_sample_amount";

-- step 77: let no further nulls into float8 of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add constraint "mig_sample_float8" check ("float8" is not null) not valid;

commit;

begin;

-- step 78: look whether all rows have float8 of sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "sample" validate constraint "mig_sample_float8";

-- step 79: set not null on float8 of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "float8" set not null;

-- step 80: drop the check of float8 of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop constraint "mig_sample_float8";

-- step 81: let no further nulls into float4 of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add constraint "mig_sample_float4" check ("float4" is not null) not valid;

commit;

begin;

-- step 82: look whether all rows have float4 of sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "sample" validate constraint "mig_sample_float4";

-- step 83: set not null on float4 of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "float4" set not null;

-- step 84: drop the check of float4 of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop constraint "mig_sample_float4";

-- step 85: let no further nulls into big of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add constraint "mig_sample_big" check ("big" is not null) not valid;

commit;

begin;

-- step 86: look whether all rows have big of sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "sample" validate constraint "mig_sample_big";

-- step 87: set not null on big of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "big" set not null;

-- step 88: drop the check of big of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop constraint "mig_sample_big";

-- step 89: let no further nulls into whole of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add constraint "mig_sample_whole" check ("whole" is not null) not valid;

commit;

begin;

-- step 90: look whether all rows have whole of sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "sample" validate constraint "mig_sample_whole";

-- step 91: set not null on whole of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "whole" set not null;

-- step 92: drop the check of whole of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop constraint "mig_sample_whole";

-- step 93: let no further nulls into small of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add constraint "mig_sample_small" check ("small" is not null) not valid;

commit;

begin;

-- step 94: look whether all rows have small of sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "sample" validate constraint "mig_sample_small";

-- step 95: set not null on small of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "small" set not null;

-- step 96: drop the check of small of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop constraint "mig_sample_small";

-- step 97: let no further nulls into flag of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add constraint "mig_sample_flag" check ("flag" is not null) not valid;

commit;

begin;

-- step 98: look whether all rows have flag of sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "sample" validate constraint "mig_sample_flag";

-- step 99: set not null on flag of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "flag" set not null;

-- step 100: drop the check of flag of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop constraint "mig_sample_flag";

-- step 101: drop not null on list of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "list" drop not null;

-- step 102: drop not null on own of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "own" drop not null;

-- step 103: drop not null on mood of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "mood" drop not null;

-- step 104: drop not null on doc of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "doc" drop not null;

-- step 105: drop not null on token of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "token" drop not null;

-- step 106: drop not null on seen of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "seen" drop not null;

-- step 107: drop not null on at of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "at" drop not null;

-- step 108: drop not null on hour of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "hour" drop not null;

-- step 109: drop not null on day of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "day" drop not null;

-- step 110: drop not null on raw of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "raw" drop not null;

-- step 111: drop not null on body of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "body" drop not null;

-- step 112: drop not null on name of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "name" drop not null;

-- step 113: drop not null on code of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "code" drop not null;

-- step 114: drop not null on amount of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "amount" drop not null;

-- step 115: drop not null on float8 of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "float8" drop not null;

-- step 116: drop not null on float4 of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "float4" drop not null;

-- step 117: drop not null on big of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "big" drop not null;

-- step 118: drop not null on whole of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "whole" drop not null;

-- step 119: drop not null on small of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "small" drop not null;

-- step 120: drop not null on flag of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "flag" drop not null;

-- step 121: drop table sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "sample";

-- step 122: drop enum mood
drop type "mood";

commit;
