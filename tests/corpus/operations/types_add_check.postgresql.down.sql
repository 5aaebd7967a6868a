-- types_add_check: reverse, for PostgreSQL 15 or later
-- Checks and generated columns over every type
-- reversal: exact
-- this destroys what was written since:
--   the table sample with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: require, else 'sample has rows that break sample_list_any: add check sample_list_any on sample can not be done'
do $mig$
begin
  if (not exists (select 1 from "sample" where not (("sample"."list" is null) or ("sample"."list" is not null)))) is not true then
    raise exception using message = 'sample has rows that break sample_list_any: add check sample_list_any on sample can not be done';
  end if;
end
$mig$;

-- step 2: require, else 'sample has rows that break sample_own_any: add check sample_own_any on sample can not be done'
do $mig$
begin
  if (not exists (select 1 from "sample" where not (("sample"."own" is null) or ("sample"."own" is not null)))) is not true then
    raise exception using message = 'sample has rows that break sample_own_any: add check sample_own_any on sample can not be done';
  end if;
end
$mig$;

-- step 3: require, else 'sample has rows that break sample_mood_any: add check sample_mood_any on sample can not be done'
do $mig$
begin
  if (not exists (select 1 from "sample" where not (("sample"."mood" is null) or ("sample"."mood" is not null)))) is not true then
    raise exception using message = 'sample has rows that break sample_mood_any: add check sample_mood_any on sample can not be done';
  end if;
end
$mig$;

-- step 4: require, else 'sample has rows that break sample_doc_any: add check sample_doc_any on sample can not be done'
do $mig$
begin
  if (not exists (select 1 from "sample" where not (("sample"."doc" is null) or ("sample"."doc" is not null)))) is not true then
    raise exception using message = 'sample has rows that break sample_doc_any: add check sample_doc_any on sample can not be done';
  end if;
end
$mig$;

-- step 5: require, else 'sample has rows that break sample_token_any: add check sample_token_any on sample can not be done'
do $mig$
begin
  if (not exists (select 1 from "sample" where not (("sample"."token" is null) or ("sample"."token" is not null)))) is not true then
    raise exception using message = 'sample has rows that break sample_token_any: add check sample_token_any on sample can not be done';
  end if;
end
$mig$;

-- step 6: require, else 'sample has rows that break sample_seen_any: add check sample_seen_any on sample can not be done'
do $mig$
begin
  if (not exists (select 1 from "sample" where not (("sample"."seen" is null) or ("sample"."seen" is not null)))) is not true then
    raise exception using message = 'sample has rows that break sample_seen_any: add check sample_seen_any on sample can not be done';
  end if;
end
$mig$;

-- step 7: require, else 'sample has rows that break sample_at_any: add check sample_at_any on sample can not be done'
do $mig$
begin
  if (not exists (select 1 from "sample" where not (("sample"."at" is null) or ("sample"."at" is not null)))) is not true then
    raise exception using message = 'sample has rows that break sample_at_any: add check sample_at_any on sample can not be done';
  end if;
end
$mig$;

-- step 8: require, else 'sample has rows that break sample_hour_any: add check sample_hour_any on sample can not be done'
do $mig$
begin
  if (not exists (select 1 from "sample" where not (("sample"."hour" is null) or ("sample"."hour" is not null)))) is not true then
    raise exception using message = 'sample has rows that break sample_hour_any: add check sample_hour_any on sample can not be done';
  end if;
end
$mig$;

-- step 9: require, else 'sample has rows that break sample_day_any: add check sample_day_any on sample can not be done'
do $mig$
begin
  if (not exists (select 1 from "sample" where not (("sample"."day" is null) or ("sample"."day" is not null)))) is not true then
    raise exception using message = 'sample has rows that break sample_day_any: add check sample_day_any on sample can not be done';
  end if;
end
$mig$;

-- step 10: require, else 'sample has rows that break sample_raw_any: add check sample_raw_any on sample can not be done'
do $mig$
begin
  if (not exists (select 1 from "sample" where not (("sample"."raw" is null) or ("sample"."raw" is not null)))) is not true then
    raise exception using message = 'sample has rows that break sample_raw_any: add check sample_raw_any on sample can not be done';
  end if;
end
$mig$;

-- step 11: require, else 'sample has rows that break sample_body_any: add check sample_body_any on sample can not be done'
do $mig$
begin
  if (not exists (select 1 from "sample" where not (("sample"."body" is null) or ("sample"."body" is not null)))) is not true then
    raise exception using message = 'sample has rows that break sample_body_any: add check sample_body_any on sample can not be done';
  end if;
end
$mig$;

-- step 12: require, else 'sample has rows that break sample_name_any: add check sample_name_any on sample can not be done'
do $mig$
begin
  if (not exists (select 1 from "sample" where not (("sample"."name" is null) or ("sample"."name" is not null)))) is not true then
    raise exception using message = 'sample has rows that break sample_name_any: add check sample_name_any on sample can not be done';
  end if;
end
$mig$;

-- step 13: require, else 'sample has rows that break sample_code_any: add check sample_code_any on sample can not be done'
do $mig$
begin
  if (not exists (select 1 from "sample" where not (("sample"."code" is null) or ("sample"."code" is not null)))) is not true then
    raise exception using message = 'sample has rows that break sample_code_any: add check sample_code_any on sample can not be done';
  end if;
end
$mig$;

-- step 14: require, else 'sample has rows that break sample_amount_any: add check sample_amount_any on sample can not be done'
do $mig$
begin
  if (not exists (select 1 from "sample" where not (("sample"."amount" is null) or ("sample"."amount" is not null)))) is not true then
    raise exception using message = 'sample has rows that break sample_amount_any: add check sample_amount_any on sample can not be done';
  end if;
end
$mig$;

-- step 15: require, else 'sample has rows that break sample_float8_any: add check sample_float8_any on sample can not be done'
do $mig$
begin
  if (not exists (select 1 from "sample" where not (("sample"."float8" is null) or ("sample"."float8" is not null)))) is not true then
    raise exception using message = 'sample has rows that break sample_float8_any: add check sample_float8_any on sample can not be done';
  end if;
end
$mig$;

-- step 16: require, else 'sample has rows that break sample_float4_any: add check sample_float4_any on sample can not be done'
do $mig$
begin
  if (not exists (select 1 from "sample" where not (("sample"."float4" is null) or ("sample"."float4" is not null)))) is not true then
    raise exception using message = 'sample has rows that break sample_float4_any: add check sample_float4_any on sample can not be done';
  end if;
end
$mig$;

-- step 17: require, else 'sample has rows that break sample_big_any: add check sample_big_any on sample can not be done'
do $mig$
begin
  if (not exists (select 1 from "sample" where not (("sample"."big" is null) or ("sample"."big" is not null)))) is not true then
    raise exception using message = 'sample has rows that break sample_big_any: add check sample_big_any on sample can not be done';
  end if;
end
$mig$;

-- step 18: require, else 'sample has rows that break sample_whole_any: add check sample_whole_any on sample can not be done'
do $mig$
begin
  if (not exists (select 1 from "sample" where not (("sample"."whole" is null) or ("sample"."whole" is not null)))) is not true then
    raise exception using message = 'sample has rows that break sample_whole_any: add check sample_whole_any on sample can not be done';
  end if;
end
$mig$;

-- step 19: require, else 'sample has rows that break sample_small_any: add check sample_small_any on sample can not be done'
do $mig$
begin
  if (not exists (select 1 from "sample" where not (("sample"."small" is null) or ("sample"."small" is not null)))) is not true then
    raise exception using message = 'sample has rows that break sample_small_any: add check sample_small_any on sample can not be done';
  end if;
end
$mig$;

-- step 20: require, else 'sample has rows that break sample_flag_any: add check sample_flag_any on sample can not be done'
do $mig$
begin
  if (not exists (select 1 from "sample" where not (("sample"."flag" is null) or ("sample"."flag" is not null)))) is not true then
    raise exception using message = 'sample has rows that break sample_flag_any: add check sample_flag_any on sample can not be done';
  end if;
end
$mig$;

-- step 21: add check sample_list_any on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add constraint "sample_list_any" check (("list" is null) or ("list" is not null)) not valid;

commit;

begin;

-- step 22: look whether all rows of sample hold sample_list_any
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "sample" validate constraint "sample_list_any";

-- step 23: add check sample_own_any on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add constraint "sample_own_any" check (("own" is null) or ("own" is not null)) not valid;

commit;

begin;

-- step 24: look whether all rows of sample hold sample_own_any
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "sample" validate constraint "sample_own_any";

-- step 25: add check sample_mood_any on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add constraint "sample_mood_any" check (("mood" is null) or ("mood" is not null)) not valid;

commit;

begin;

-- step 26: look whether all rows of sample hold sample_mood_any
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "sample" validate constraint "sample_mood_any";

-- step 27: add check sample_doc_any on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add constraint "sample_doc_any" check (("doc" is null) or ("doc" is not null)) not valid;

commit;

begin;

-- step 28: look whether all rows of sample hold sample_doc_any
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "sample" validate constraint "sample_doc_any";

-- step 29: add check sample_token_any on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add constraint "sample_token_any" check (("token" is null) or ("token" is not null)) not valid;

commit;

begin;

-- step 30: look whether all rows of sample hold sample_token_any
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "sample" validate constraint "sample_token_any";

-- step 31: add check sample_seen_any on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add constraint "sample_seen_any" check (("seen" is null) or ("seen" is not null)) not valid;

commit;

begin;

-- step 32: look whether all rows of sample hold sample_seen_any
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "sample" validate constraint "sample_seen_any";

-- step 33: add check sample_at_any on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add constraint "sample_at_any" check (("at" is null) or ("at" is not null)) not valid;

commit;

begin;

-- step 34: look whether all rows of sample hold sample_at_any
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "sample" validate constraint "sample_at_any";

-- step 35: add check sample_hour_any on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add constraint "sample_hour_any" check (("hour" is null) or ("hour" is not null)) not valid;

commit;

begin;

-- step 36: look whether all rows of sample hold sample_hour_any
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "sample" validate constraint "sample_hour_any";

-- step 37: add check sample_day_any on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add constraint "sample_day_any" check (("day" is null) or ("day" is not null)) not valid;

commit;

begin;

-- step 38: look whether all rows of sample hold sample_day_any
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "sample" validate constraint "sample_day_any";

-- step 39: add check sample_raw_any on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add constraint "sample_raw_any" check (("raw" is null) or ("raw" is not null)) not valid;

commit;

begin;

-- step 40: look whether all rows of sample hold sample_raw_any
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "sample" validate constraint "sample_raw_any";

-- step 41: add check sample_body_any on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add constraint "sample_body_any" check (("body" is null) or ("body" is not null)) not valid;

commit;

begin;

-- step 42: look whether all rows of sample hold sample_body_any
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "sample" validate constraint "sample_body_any";

-- step 43: add check sample_name_any on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add constraint "sample_name_any" check (("name" is null) or ("name" is not null)) not valid;

commit;

begin;

-- step 44: look whether all rows of sample hold sample_name_any
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "sample" validate constraint "sample_name_any";

-- step 45: add check sample_code_any on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add constraint "sample_code_any" check (("code" is null) or ("code" is not null)) not valid;

commit;

begin;

-- step 46: look whether all rows of sample hold sample_code_any
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "sample" validate constraint "sample_code_any";

-- step 47: add check sample_amount_any on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add constraint "sample_amount_any" check (("amount" is null) or ("amount" is not null)) not valid;

commit;

begin;

-- step 48: look whether all rows of sample hold sample_amount_any
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "sample" validate constraint "sample_amount_any";

-- step 49: add check sample_float8_any on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add constraint "sample_float8_any" check (("float8" is null) or ("float8" is not null)) not valid;

commit;

begin;

-- step 50: look whether all rows of sample hold sample_float8_any
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "sample" validate constraint "sample_float8_any";

-- step 51: add check sample_float4_any on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add constraint "sample_float4_any" check (("float4" is null) or ("float4" is not null)) not valid;

commit;

begin;

-- step 52: look whether all rows of sample hold sample_float4_any
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "sample" validate constraint "sample_float4_any";

-- step 53: add check sample_big_any on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add constraint "sample_big_any" check (("big" is null) or ("big" is not null)) not valid;

commit;

begin;

-- step 54: look whether all rows of sample hold sample_big_any
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "sample" validate constraint "sample_big_any";

-- step 55: add check sample_whole_any on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add constraint "sample_whole_any" check (("whole" is null) or ("whole" is not null)) not valid;

commit;

begin;

-- step 56: look whether all rows of sample hold sample_whole_any
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "sample" validate constraint "sample_whole_any";

-- step 57: add check sample_small_any on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add constraint "sample_small_any" check (("small" is null) or ("small" is not null)) not valid;

commit;

begin;

-- step 58: look whether all rows of sample hold sample_small_any
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "sample" validate constraint "sample_small_any";

-- step 59: add check sample_flag_any on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add constraint "sample_flag_any" check (("flag" is null) or ("flag" is not null)) not valid;

commit;

begin;

-- step 60: look whether all rows of sample hold sample_flag_any
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "sample" validate constraint "sample_flag_any";

-- step 61: drop check sample_list_any on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop constraint "sample_list_any";

-- step 62: drop check sample_own_any on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop constraint "sample_own_any";

-- step 63: drop check sample_mood_any on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop constraint "sample_mood_any";

-- step 64: drop check sample_doc_any on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop constraint "sample_doc_any";

-- step 65: drop check sample_token_any on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop constraint "sample_token_any";

-- step 66: drop check sample_seen_any on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop constraint "sample_seen_any";

-- step 67: drop check sample_at_any on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop constraint "sample_at_any";

-- step 68: drop check sample_hour_any on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop constraint "sample_hour_any";

-- step 69: drop check sample_day_any on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop constraint "sample_day_any";

-- step 70: drop check sample_raw_any on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop constraint "sample_raw_any";

-- step 71: drop check sample_body_any on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop constraint "sample_body_any";

-- step 72: drop check sample_name_any on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop constraint "sample_name_any";

-- step 73: drop check sample_code_any on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop constraint "sample_code_any";

-- step 74: drop check sample_amount_any on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop constraint "sample_amount_any";

-- step 75: drop check sample_float8_any on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop constraint "sample_float8_any";

-- step 76: drop check sample_float4_any on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop constraint "sample_float4_any";

-- step 77: drop check sample_big_any on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop constraint "sample_big_any";

-- step 78: drop check sample_whole_any on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop constraint "sample_whole_any";

-- step 79: drop check sample_small_any on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop constraint "sample_small_any";

-- step 80: drop check sample_flag_any on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop constraint "sample_flag_any";

-- step 81: drop table sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "sample";

-- step 82: drop enum mood
drop type "mood";

commit;
