-- types_add_index: reverse, for PostgreSQL 15 or later
-- Keys over every type
-- reversal: exact
-- this destroys what was written since:
--   the table sample with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: require, else 'sample has duplicates in id, list: add unique sample_list_only on sample can not be done'
do $mig$
begin
  if (not exists (select 1 from "sample" where ("sample"."id" is not null) and ("sample"."list" is not null) group by "sample"."id", "sample"."list" having count(*) > 1)) is not true then
    raise exception using message = 'sample has duplicates in id, list: add unique sample_list_only on sample can not be done';
  end if;
end
$mig$;

-- step 2: require, else 'sample has duplicates in id, own: add unique sample_own_only on sample can not be done'
do $mig$
begin
  if (not exists (select 1 from "sample" where ("sample"."id" is not null) and ("sample"."own" is not null) group by "sample"."id", "sample"."own" having count(*) > 1)) is not true then
    raise exception using message = 'sample has duplicates in id, own: add unique sample_own_only on sample can not be done';
  end if;
end
$mig$;

-- step 3: require, else 'sample has duplicates in id, mood: add unique sample_mood_only on sample can not be done'
do $mig$
begin
  if (not exists (select 1 from "sample" where ("sample"."id" is not null) and ("sample"."mood" is not null) group by "sample"."id", "sample"."mood" having count(*) > 1)) is not true then
    raise exception using message = 'sample has duplicates in id, mood: add unique sample_mood_only on sample can not be done';
  end if;
end
$mig$;

-- step 4: require, else 'sample has duplicates in id, doc: add unique sample_doc_only on sample can not be done'
do $mig$
begin
  if (not exists (select 1 from "sample" where ("sample"."id" is not null) and ("sample"."doc" is not null) group by "sample"."id", "sample"."doc" having count(*) > 1)) is not true then
    raise exception using message = 'sample has duplicates in id, doc: add unique sample_doc_only on sample can not be done';
  end if;
end
$mig$;

-- step 5: require, else 'sample has duplicates in id, token: add unique sample_token_only on sample can not be done'
do $mig$
begin
  if (not exists (select 1 from "sample" where ("sample"."id" is not null) and ("sample"."token" is not null) group by "sample"."id", "sample"."token" having count(*) > 1)) is not true then
    raise exception using message = 'sample has duplicates in id, token: add unique sample_token_only on sample can not be done';
  end if;
end
$mig$;

-- step 6: require, else 'sample has duplicates in id, seen: add unique sample_seen_only on sample can not be done'
do $mig$
begin
  if (not exists (select 1 from "sample" where ("sample"."id" is not null) and ("sample"."seen" is not null) group by "sample"."id", "sample"."seen" having count(*) > 1)) is not true then
    raise exception using message = 'sample has duplicates in id, seen: add unique sample_seen_only on sample can not be done';
  end if;
end
$mig$;

-- step 7: require, else 'sample has duplicates in id, at: add unique sample_at_only on sample can not be done'
do $mig$
begin
  if (not exists (select 1 from "sample" where ("sample"."id" is not null) and ("sample"."at" is not null) group by "sample"."id", "sample"."at" having count(*) > 1)) is not true then
    raise exception using message = 'sample has duplicates in id, at: add unique sample_at_only on sample can not be done';
  end if;
end
$mig$;

-- step 8: require, else 'sample has duplicates in id, hour: add unique sample_hour_only on sample can not be done'
do $mig$
begin
  if (not exists (select 1 from "sample" where ("sample"."id" is not null) and ("sample"."hour" is not null) group by "sample"."id", "sample"."hour" having count(*) > 1)) is not true then
    raise exception using message = 'sample has duplicates in id, hour: add unique sample_hour_only on sample can not be done';
  end if;
end
$mig$;

-- step 9: require, else 'sample has duplicates in id, day: add unique sample_day_only on sample can not be done'
do $mig$
begin
  if (not exists (select 1 from "sample" where ("sample"."id" is not null) and ("sample"."day" is not null) group by "sample"."id", "sample"."day" having count(*) > 1)) is not true then
    raise exception using message = 'sample has duplicates in id, day: add unique sample_day_only on sample can not be done';
  end if;
end
$mig$;

-- step 10: require, else 'sample has duplicates in id, raw: add unique sample_raw_only on sample can not be done'
do $mig$
begin
  if (not exists (select 1 from "sample" where ("sample"."id" is not null) and ("sample"."raw" is not null) group by "sample"."id", "sample"."raw" having count(*) > 1)) is not true then
    raise exception using message = 'sample has duplicates in id, raw: add unique sample_raw_only on sample can not be done';
  end if;
end
$mig$;

-- step 11: require, else 'sample has duplicates in id, body: add unique sample_body_only on sample can not be done'
do $mig$
begin
  if (not exists (select 1 from "sample" where ("sample"."id" is not null) and ("sample"."body" is not null) group by "sample"."id", "sample"."body" having count(*) > 1)) is not true then
    raise exception using message = 'sample has duplicates in id, body: add unique sample_body_only on sample can not be done';
  end if;
end
$mig$;

-- step 12: require, else 'sample has duplicates in id, name: add unique sample_name_only on sample can not be done'
do $mig$
begin
  if (not exists (select 1 from "sample" where ("sample"."id" is not null) and ("sample"."name" is not null) group by "sample"."id", "sample"."name" having count(*) > 1)) is not true then
    raise exception using message = 'sample has duplicates in id, name: add unique sample_name_only on sample can not be done';
  end if;
end
$mig$;

-- step 13: require, else 'sample has duplicates in id, code: add unique sample_code_only on sample can not be done'
do $mig$
begin
  if (not exists (select 1 from "sample" where ("sample"."id" is not null) and ("sample"."code" is not null) group by "sample"."id", "sample"."code" having count(*) > 1)) is not true then
    raise exception using message = 'sample has duplicates in id, code: add unique sample_code_only on sample can not be done';
  end if;
end
$mig$;

-- step 14: require, else 'sample has duplicates in id, amount: add unique sample_amount_only on sample can not be done'
do $mig$
begin
  if (not exists (select 1 from "sample" where ("sample"."id" is not null) and ("sample"."amount" is not null) group by "sample"."id", "sample"."amount" having count(*) > 1)) is not true then
    raise exception using message = 'sample has duplicates in id, amount: add unique sample_amount_only on sample can not be done';
  end if;
end
$mig$;

-- step 15: require, else 'sample has duplicates in id, float8: add unique sample_float8_only on sample can not be done'
do $mig$
begin
  if (not exists (select 1 from "sample" where ("sample"."id" is not null) and ("sample"."float8" is not null) group by "sample"."id", "sample"."float8" having count(*) > 1)) is not true then
    raise exception using message = 'sample has duplicates in id, float8: add unique sample_float8_only on sample can not be done';
  end if;
end
$mig$;

-- step 16: require, else 'sample has duplicates in id, float4: add unique sample_float4_only on sample can not be done'
do $mig$
begin
  if (not exists (select 1 from "sample" where ("sample"."id" is not null) and ("sample"."float4" is not null) group by "sample"."id", "sample"."float4" having count(*) > 1)) is not true then
    raise exception using message = 'sample has duplicates in id, float4: add unique sample_float4_only on sample can not be done';
  end if;
end
$mig$;

-- step 17: require, else 'sample has duplicates in id, big: add unique sample_big_only on sample can not be done'
do $mig$
begin
  if (not exists (select 1 from "sample" where ("sample"."id" is not null) and ("sample"."big" is not null) group by "sample"."id", "sample"."big" having count(*) > 1)) is not true then
    raise exception using message = 'sample has duplicates in id, big: add unique sample_big_only on sample can not be done';
  end if;
end
$mig$;

-- step 18: require, else 'sample has duplicates in id, whole: add unique sample_whole_only on sample can not be done'
do $mig$
begin
  if (not exists (select 1 from "sample" where ("sample"."id" is not null) and ("sample"."whole" is not null) group by "sample"."id", "sample"."whole" having count(*) > 1)) is not true then
    raise exception using message = 'sample has duplicates in id, whole: add unique sample_whole_only on sample can not be done';
  end if;
end
$mig$;

-- step 19: require, else 'sample has duplicates in id, small: add unique sample_small_only on sample can not be done'
do $mig$
begin
  if (not exists (select 1 from "sample" where ("sample"."id" is not null) and ("sample"."small" is not null) group by "sample"."id", "sample"."small" having count(*) > 1)) is not true then
    raise exception using message = 'sample has duplicates in id, small: add unique sample_small_only on sample can not be done';
  end if;
end
$mig$;

-- step 20: require, else 'sample has duplicates in id, flag: add unique sample_flag_only on sample can not be done'
do $mig$
begin
  if (not exists (select 1 from "sample" where ("sample"."id" is not null) and ("sample"."flag" is not null) group by "sample"."id", "sample"."flag" having count(*) > 1)) is not true then
    raise exception using message = 'sample has duplicates in id, flag: add unique sample_flag_only on sample can not be done';
  end if;
end
$mig$;

commit;

-- step 21: build the index of sample_list_only
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "sample_list_only";
create unique index concurrently "sample_list_only" on "sample" ("id", "list");
set lock_timeout = '3s';

begin;

-- step 22: add unique sample_list_only on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add constraint "sample_list_only" unique using index "sample_list_only";

commit;

-- step 23: add index sample_list_one on sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "sample_list_one";
create index concurrently "sample_list_one" on "sample" ("list");
set lock_timeout = '3s';

-- step 24: build the index of sample_own_only
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "sample_own_only";
create unique index concurrently "sample_own_only" on "sample" ("id", "own");
set lock_timeout = '3s';

begin;

-- step 25: add unique sample_own_only on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add constraint "sample_own_only" unique using index "sample_own_only";

commit;

-- step 26: add index sample_own_one on sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "sample_own_one";
create index concurrently "sample_own_one" on "sample" ("own");
set lock_timeout = '3s';

-- step 27: build the index of sample_mood_only
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "sample_mood_only";
create unique index concurrently "sample_mood_only" on "sample" ("id", "mood");
set lock_timeout = '3s';

begin;

-- step 28: add unique sample_mood_only on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add constraint "sample_mood_only" unique using index "sample_mood_only";

commit;

-- step 29: add index sample_mood_one on sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "sample_mood_one";
create index concurrently "sample_mood_one" on "sample" ("mood");
set lock_timeout = '3s';

-- step 30: build the index of sample_doc_only
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "sample_doc_only";
create unique index concurrently "sample_doc_only" on "sample" ("id", "doc");
set lock_timeout = '3s';

begin;

-- step 31: add unique sample_doc_only on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add constraint "sample_doc_only" unique using index "sample_doc_only";

commit;

-- step 32: add index sample_doc_one on sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "sample_doc_one";
create index concurrently "sample_doc_one" on "sample" ("doc");
set lock_timeout = '3s';

-- step 33: build the index of sample_token_only
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "sample_token_only";
create unique index concurrently "sample_token_only" on "sample" ("id", "token");
set lock_timeout = '3s';

begin;

-- step 34: add unique sample_token_only on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add constraint "sample_token_only" unique using index "sample_token_only";

commit;

-- step 35: add index sample_token_one on sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "sample_token_one";
create index concurrently "sample_token_one" on "sample" ("token");
set lock_timeout = '3s';

-- step 36: build the index of sample_seen_only
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "sample_seen_only";
create unique index concurrently "sample_seen_only" on "sample" ("id", "seen");
set lock_timeout = '3s';

begin;

-- step 37: add unique sample_seen_only on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add constraint "sample_seen_only" unique using index "sample_seen_only";

commit;

-- step 38: add index sample_seen_one on sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "sample_seen_one";
create index concurrently "sample_seen_one" on "sample" ("seen");
set lock_timeout = '3s';

-- step 39: build the index of sample_at_only
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "sample_at_only";
create unique index concurrently "sample_at_only" on "sample" ("id", "at");
set lock_timeout = '3s';

begin;

-- step 40: add unique sample_at_only on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add constraint "sample_at_only" unique using index "sample_at_only";

commit;

-- step 41: add index sample_at_one on sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "sample_at_one";
create index concurrently "sample_at_one" on "sample" ("at");
set lock_timeout = '3s';

-- step 42: build the index of sample_hour_only
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "sample_hour_only";
create unique index concurrently "sample_hour_only" on "sample" ("id", "hour");
set lock_timeout = '3s';

begin;

-- step 43: add unique sample_hour_only on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add constraint "sample_hour_only" unique using index "sample_hour_only";

commit;

-- step 44: add index sample_hour_one on sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "sample_hour_one";
create index concurrently "sample_hour_one" on "sample" ("hour");
set lock_timeout = '3s';

-- step 45: build the index of sample_day_only
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "sample_day_only";
create unique index concurrently "sample_day_only" on "sample" ("id", "day");
set lock_timeout = '3s';

begin;

-- step 46: add unique sample_day_only on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add constraint "sample_day_only" unique using index "sample_day_only";

commit;

-- step 47: add index sample_day_one on sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "sample_day_one";
create index concurrently "sample_day_one" on "sample" ("day");
set lock_timeout = '3s';

-- step 48: build the index of sample_raw_only
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "sample_raw_only";
create unique index concurrently "sample_raw_only" on "sample" ("id", "raw");
set lock_timeout = '3s';

begin;

-- step 49: add unique sample_raw_only on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add constraint "sample_raw_only" unique using index "sample_raw_only";

commit;

-- step 50: add index sample_raw_one on sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "sample_raw_one";
create index concurrently "sample_raw_one" on "sample" ("raw");
set lock_timeout = '3s';

-- step 51: build the index of sample_body_only
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "sample_body_only";
create unique index concurrently "sample_body_only" on "sample" ("id", "body");
set lock_timeout = '3s';

begin;

-- step 52: add unique sample_body_only on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add constraint "sample_body_only" unique using index "sample_body_only";

commit;

-- step 53: add index sample_body_one on sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "sample_body_one";
create index concurrently "sample_body_one" on "sample" ("body");
set lock_timeout = '3s';

-- step 54: build the index of sample_name_only
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "sample_name_only";
create unique index concurrently "sample_name_only" on "sample" ("id", "name");
set lock_timeout = '3s';

begin;

-- step 55: add unique sample_name_only on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add constraint "sample_name_only" unique using index "sample_name_only";

commit;

-- step 56: add index sample_name_one on sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "sample_name_one";
create index concurrently "sample_name_one" on "sample" ("name");
set lock_timeout = '3s';

-- step 57: build the index of sample_code_only
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "sample_code_only";
create unique index concurrently "sample_code_only" on "sample" ("id", "code");
set lock_timeout = '3s';

begin;

-- step 58: add unique sample_code_only on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add constraint "sample_code_only" unique using index "sample_code_only";

commit;

-- step 59: add index sample_code_one on sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "sample_code_one";
create index concurrently "sample_code_one" on "sample" ("code");
set lock_timeout = '3s';

-- step 60: build the index of sample_amount_only
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "sample_amount_only";
create unique index concurrently "sample_amount_only" on "sample" ("id", "amount");
set lock_timeout = '3s';

begin;

-- step 61: add unique sample_amount_only on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add constraint "sample_amount_only" unique using index "sample_amount_only";

commit;

-- step 62: add index sample_amount_one on sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "sample_amount_one";
create index concurrently "sample_amount_one" on "sample" ("amount");
set lock_timeout = '3s';

-- step 63: build the index of sample_float8_only
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "sample_float8_only";
create unique index concurrently "sample_float8_only" on "sample" ("id", "float8");
set lock_timeout = '3s';

begin;

-- step 64: add unique sample_float8_only on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add constraint "sample_float8_only" unique using index "sample_float8_only";

commit;

-- step 65: add index sample_float8_one on sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "sample_float8_one";
create index concurrently "sample_float8_one" on "sample" ("float8");
set lock_timeout = '3s';

-- step 66: build the index of sample_float4_only
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "sample_float4_only";
create unique index concurrently "sample_float4_only" on "sample" ("id", "float4");
set lock_timeout = '3s';

begin;

-- step 67: add unique sample_float4_only on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add constraint "sample_float4_only" unique using index "sample_float4_only";

commit;

-- step 68: add index sample_float4_one on sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "sample_float4_one";
create index concurrently "sample_float4_one" on "sample" ("float4");
set lock_timeout = '3s';

-- step 69: build the index of sample_big_only
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "sample_big_only";
create unique index concurrently "sample_big_only" on "sample" ("id", "big");
set lock_timeout = '3s';

begin;

-- step 70: add unique sample_big_only on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add constraint "sample_big_only" unique using index "sample_big_only";

commit;

-- step 71: add index sample_big_one on sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "sample_big_one";
create index concurrently "sample_big_one" on "sample" ("big");
set lock_timeout = '3s';

-- step 72: build the index of sample_whole_only
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "sample_whole_only";
create unique index concurrently "sample_whole_only" on "sample" ("id", "whole");
set lock_timeout = '3s';

begin;

-- step 73: add unique sample_whole_only on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add constraint "sample_whole_only" unique using index "sample_whole_only";

commit;

-- step 74: add index sample_whole_one on sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "sample_whole_one";
create index concurrently "sample_whole_one" on "sample" ("whole");
set lock_timeout = '3s';

-- step 75: build the index of sample_small_only
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "sample_small_only";
create unique index concurrently "sample_small_only" on "sample" ("id", "small");
set lock_timeout = '3s';

begin;

-- step 76: add unique sample_small_only on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add constraint "sample_small_only" unique using index "sample_small_only";

commit;

-- step 77: add index sample_small_one on sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "sample_small_one";
create index concurrently "sample_small_one" on "sample" ("small");
set lock_timeout = '3s';

-- step 78: build the index of sample_flag_only
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "sample_flag_only";
create unique index concurrently "sample_flag_only" on "sample" ("id", "flag");
set lock_timeout = '3s';

begin;

-- step 79: add unique sample_flag_only on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add constraint "sample_flag_only" unique using index "sample_flag_only";

commit;

-- step 80: add index sample_flag_one on sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "sample_flag_one";
create index concurrently "sample_flag_one" on "sample" ("flag");
set lock_timeout = '3s';

begin;

-- step 81: drop unique sample_list_only on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop constraint "sample_list_only";

commit;

-- step 82: drop index sample_list_two on sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
set lock_timeout = 0;
drop index concurrently "sample_list_two";
set lock_timeout = '3s';

-- step 83: drop index sample_list_one on sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
set lock_timeout = 0;
drop index concurrently "sample_list_one";
set lock_timeout = '3s';

begin;

-- step 84: drop unique sample_own_only on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop constraint "sample_own_only";

commit;

-- step 85: drop index sample_own_two on sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
set lock_timeout = 0;
drop index concurrently "sample_own_two";
set lock_timeout = '3s';

-- step 86: drop index sample_own_one on sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
set lock_timeout = 0;
drop index concurrently "sample_own_one";
set lock_timeout = '3s';

begin;

-- step 87: drop unique sample_mood_only on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop constraint "sample_mood_only";

commit;

-- step 88: drop index sample_mood_two on sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
set lock_timeout = 0;
drop index concurrently "sample_mood_two";
set lock_timeout = '3s';

-- step 89: drop index sample_mood_one on sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
set lock_timeout = 0;
drop index concurrently "sample_mood_one";
set lock_timeout = '3s';

begin;

-- step 90: drop unique sample_doc_only on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop constraint "sample_doc_only";

commit;

-- step 91: drop index sample_doc_two on sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
set lock_timeout = 0;
drop index concurrently "sample_doc_two";
set lock_timeout = '3s';

-- step 92: drop index sample_doc_one on sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
set lock_timeout = 0;
drop index concurrently "sample_doc_one";
set lock_timeout = '3s';

begin;

-- step 93: drop unique sample_token_only on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop constraint "sample_token_only";

commit;

-- step 94: drop index sample_token_two on sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
set lock_timeout = 0;
drop index concurrently "sample_token_two";
set lock_timeout = '3s';

-- step 95: drop index sample_token_one on sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
set lock_timeout = 0;
drop index concurrently "sample_token_one";
set lock_timeout = '3s';

begin;

-- step 96: drop unique sample_seen_only on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop constraint "sample_seen_only";

commit;

-- step 97: drop index sample_seen_two on sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
set lock_timeout = 0;
drop index concurrently "sample_seen_two";
set lock_timeout = '3s';

-- step 98: drop index sample_seen_one on sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
set lock_timeout = 0;
drop index concurrently "sample_seen_one";
set lock_timeout = '3s';

begin;

-- step 99: drop unique sample_at_only on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop constraint "sample_at_only";

commit;

-- step 100: drop index sample_at_two on sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
set lock_timeout = 0;
drop index concurrently "sample_at_two";
set lock_timeout = '3s';

-- step 101: drop index sample_at_one on sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
set lock_timeout = 0;
drop index concurrently "sample_at_one";
set lock_timeout = '3s';

begin;

-- step 102: drop unique sample_hour_only on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop constraint "sample_hour_only";

commit;

-- step 103: drop index sample_hour_two on sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
set lock_timeout = 0;
drop index concurrently "sample_hour_two";
set lock_timeout = '3s';

-- step 104: drop index sample_hour_one on sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
set lock_timeout = 0;
drop index concurrently "sample_hour_one";
set lock_timeout = '3s';

begin;

-- step 105: drop unique sample_day_only on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop constraint "sample_day_only";

commit;

-- step 106: drop index sample_day_two on sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
set lock_timeout = 0;
drop index concurrently "sample_day_two";
set lock_timeout = '3s';

-- step 107: drop index sample_day_one on sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
set lock_timeout = 0;
drop index concurrently "sample_day_one";
set lock_timeout = '3s';

begin;

-- step 108: drop unique sample_raw_only on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop constraint "sample_raw_only";

commit;

-- step 109: drop index sample_raw_two on sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
set lock_timeout = 0;
drop index concurrently "sample_raw_two";
set lock_timeout = '3s';

-- step 110: drop index sample_raw_one on sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
set lock_timeout = 0;
drop index concurrently "sample_raw_one";
set lock_timeout = '3s';

begin;

-- step 111: drop unique sample_body_only on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop constraint "sample_body_only";

commit;

-- step 112: drop index sample_body_two on sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
set lock_timeout = 0;
drop index concurrently "sample_body_two";
set lock_timeout = '3s';

-- step 113: drop index sample_body_one on sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
set lock_timeout = 0;
drop index concurrently "sample_body_one";
set lock_timeout = '3s';

begin;

-- step 114: drop unique sample_name_only on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop constraint "sample_name_only";

commit;

-- step 115: drop index sample_name_two on sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
set lock_timeout = 0;
drop index concurrently "sample_name_two";
set lock_timeout = '3s';

-- step 116: drop index sample_name_one on sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
set lock_timeout = 0;
drop index concurrently "sample_name_one";
set lock_timeout = '3s';

begin;

-- step 117: drop unique sample_code_only on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop constraint "sample_code_only";

commit;

-- step 118: drop index sample_code_two on sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
set lock_timeout = 0;
drop index concurrently "sample_code_two";
set lock_timeout = '3s';

-- step 119: drop index sample_code_one on sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
set lock_timeout = 0;
drop index concurrently "sample_code_one";
set lock_timeout = '3s';

begin;

-- step 120: drop unique sample_amount_only on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop constraint "sample_amount_only";

commit;

-- step 121: drop index sample_amount_two on sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
set lock_timeout = 0;
drop index concurrently "sample_amount_two";
set lock_timeout = '3s';

-- step 122: drop index sample_amount_one on sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
set lock_timeout = 0;
drop index concurrently "sample_amount_one";
set lock_timeout = '3s';

begin;

-- step 123: drop unique sample_float8_only on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop constraint "sample_float8_only";

commit;

-- step 124: drop index sample_float8_two on sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
set lock_timeout = 0;
drop index concurrently "sample_float8_two";
set lock_timeout = '3s';

-- step 125: drop index sample_float8_one on sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
set lock_timeout = 0;
drop index concurrently "sample_float8_one";
set lock_timeout = '3s';

begin;

-- step 126: drop unique sample_float4_only on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop constraint "sample_float4_only";

commit;

-- step 127: drop index sample_float4_two on sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
set lock_timeout = 0;
drop index concurrently "sample_float4_two";
set lock_timeout = '3s';

-- step 128: drop index sample_float4_one on sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
set lock_timeout = 0;
drop index concurrently "sample_float4_one";
set lock_timeout = '3s';

begin;

-- step 129: drop unique sample_big_only on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop constraint "sample_big_only";

commit;

-- step 130: drop index sample_big_two on sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
set lock_timeout = 0;
drop index concurrently "sample_big_two";
set lock_timeout = '3s';

-- step 131: drop index sample_big_one on sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
set lock_timeout = 0;
drop index concurrently "sample_big_one";
set lock_timeout = '3s';

begin;

-- step 132: drop unique sample_whole_only on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop constraint "sample_whole_only";

commit;

-- step 133: drop index sample_whole_two on sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
set lock_timeout = 0;
drop index concurrently "sample_whole_two";
set lock_timeout = '3s';

-- step 134: drop index sample_whole_one on sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
set lock_timeout = 0;
drop index concurrently "sample_whole_one";
set lock_timeout = '3s';

begin;

-- step 135: drop unique sample_small_only on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop constraint "sample_small_only";

commit;

-- step 136: drop index sample_small_two on sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
set lock_timeout = 0;
drop index concurrently "sample_small_two";
set lock_timeout = '3s';

-- step 137: drop index sample_small_one on sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
set lock_timeout = 0;
drop index concurrently "sample_small_one";
set lock_timeout = '3s';

begin;

-- step 138: drop unique sample_flag_only on sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop constraint "sample_flag_only";

commit;

-- step 139: drop index sample_flag_two on sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
set lock_timeout = 0;
drop index concurrently "sample_flag_two";
set lock_timeout = '3s';

-- step 140: drop index sample_flag_one on sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
set lock_timeout = 0;
drop index concurrently "sample_flag_one";
set lock_timeout = '3s';

begin;

-- step 141: drop table sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "sample";

-- step 142: drop enum mood
drop type "mood";

commit;
