-- types_add_column: reverse, for PostgreSQL 15 or later
-- Columns of every type come and go
-- reversal: lossy, it does not bring back
--   the values of list in sample
--   the values of own in sample
--   the values of mood_given in sample
--   the values of mood in sample
--   the values of doc_given in sample
--   the values of doc in sample
--   the values of token_given in sample
--   the values of token in sample
--   the values of seen_given in sample
--   the values of seen in sample
--   the values of at_given in sample
--   the values of at in sample
--   the values of hour_given in sample
--   the values of hour in sample
--   the values of day_given in sample
--   the values of day in sample
--   the values of raw_given in sample
--   the values of raw in sample
--   the values of body_given in sample
--   the values of body in sample
--   the values of name_given in sample
--   the values of name in sample
--   the values of code_given in sample
--   the values of code in sample
--   the values of amount_given in sample
--   the values of amount in sample
--   the values of float8_given in sample
--   the values of float8 in sample
--   the values of float4_given in sample
--   the values of float4 in sample
--   the values of big_given in sample
--   the values of big in sample
--   the values of whole_given in sample
--   the values of whole in sample
--   the values of small_given in sample
--   the values of small in sample
--   the values of flag_given in sample
--   the values of flag in sample
-- this destroys what was written since:
--   the column list of sample with its values
--   the column own of sample with its values
--   the column mood_filled of sample with its values
--   the column mood_given of sample with its values
--   the column mood of sample with its values
--   the column doc_filled of sample with its values
--   the column doc_given of sample with its values
--   the column doc of sample with its values
--   the column token_filled of sample with its values
--   the column token_given of sample with its values
--   the column token of sample with its values
--   the column seen_filled of sample with its values
--   the column seen_given of sample with its values
--   the column seen of sample with its values
--   the column at_filled of sample with its values
--   the column at_given of sample with its values
--   the column at of sample with its values
--   the column hour_filled of sample with its values
--   the column hour_given of sample with its values
--   the column hour of sample with its values
--   the column day_filled of sample with its values
--   the column day_given of sample with its values
--   the column day of sample with its values
--   the column raw_given of sample with its values
--   the column raw of sample with its values
--   the column body_filled of sample with its values
--   the column body_given of sample with its values
--   the column body of sample with its values
--   the column name_filled of sample with its values
--   the column name_given of sample with its values
--   the column name of sample with its values
--   the column code_filled of sample with its values
--   the column code_given of sample with its values
--   the column code of sample with its values
--   the column amount_filled of sample with its values
--   the column amount_given of sample with its values
--   the column amount of sample with its values
--   the column float8_filled of sample with its values
--   the column float8_given of sample with its values
--   the column float8 of sample with its values
--   the column float4_filled of sample with its values
--   the column float4_given of sample with its values
--   the column float4 of sample with its values
--   the column big_filled of sample with its values
--   the column big_given of sample with its values
--   the column big of sample with its values
--   the column whole_filled of sample with its values
--   the column whole_given of sample with its values
--   the column whole of sample with its values
--   the column small_filled of sample with its values
--   the column small_given of sample with its values
--   the column small of sample with its values
--   the column flag_filled of sample with its values
--   the column flag_given of sample with its values
--   the column flag of sample with its values
--   the table sample with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: add column list to sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add column "list" integer[];

-- step 2: add column own to sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add column "own" inet;

-- step 3: add column mood_given to sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add column "mood_given" "mood" not null default 'ok';

-- step 4: add column mood to sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add column "mood" "mood";

-- step 5: add column doc_given to sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add column "doc_given" jsonb not null default '{}';

-- step 6: add column doc to sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add column "doc" jsonb;

-- step 7: add column token_given to sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add column "token_given" uuid not null default '01234567-89ab-cdef-0123-456789abcdef';

-- step 8: add column token to sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add column "token" uuid;

-- step 9: add column seen_given to sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add column "seen_given" timestamptz not null default '2024-01-31 13:05:00+00';

-- step 10: add column seen to sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add column "seen" timestamptz;

-- step 11: add column at_given to sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add column "at_given" timestamp not null default '2024-01-31 13:05:00';

-- step 12: add column at to sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add column "at" timestamp;

-- step 13: add column hour_given to sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add column "hour_given" time not null default '13:05:00';

-- step 14: add column hour to sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add column "hour" time;

-- step 15: add column day_given to sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add column "day_given" date not null default '2024-01-31';

-- step 16: add column day to sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add column "day" date;

-- step 17: add column raw_given to sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add column "raw_given" bytea;
alter table "sample" alter column "raw_given" set default ('\x00');

commit;

-- step 18: fill raw_given of sample
-- lock: sample: ROW EXCLUSIVE, blocks who writes the same rows while its rows are written
do $mig$
declare
  mig_low "sample"."id"%type;
  mig_high "sample"."id"%type;
  mig_last "sample"."id"%type;
  mig_count bigint;
  mig_done bigint := 0;
begin
  select "id" into mig_low from "sample" order by "id" limit 1;
  select "id" into mig_last from "sample" order by "id" desc limit 1;
  while mig_low <= mig_last loop
    select "id" into mig_high from (select "id" from "sample" where "id" >= mig_low and "id" <= mig_last order by "id" limit 1000) as mig_range order by "id" desc limit 1;
    exit when mig_high is null;
    update "sample" set "raw_given" = '\x00' where "id" >= mig_low and "id" <= mig_high and "raw_given" is null;
    get diagnostics mig_count = row_count;
    commit;
    mig_done := mig_done + mig_count;
    raise notice '%: % rows', 'fill raw_given of sample', mig_done;
    select "id" into mig_low from "sample" where "id" > mig_high order by "id" limit 1;
  end loop;
end
$mig$;

begin;

-- step 19: let no further nulls into raw_given of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add constraint "mig_sample_raw_given" check ("raw_given" is not null) not valid;

commit;

-- step 20: fill what slipped into raw_given of sample meanwhile
-- lock: sample: ROW EXCLUSIVE, blocks who writes the same rows while its rows are written
do $mig$
declare
  mig_low "sample"."id"%type;
  mig_high "sample"."id"%type;
  mig_last "sample"."id"%type;
  mig_count bigint;
  mig_done bigint := 0;
begin
  select "id" into mig_low from "sample" order by "id" limit 1;
  select "id" into mig_last from "sample" order by "id" desc limit 1;
  while mig_low <= mig_last loop
    select "id" into mig_high from (select "id" from "sample" where "id" >= mig_low and "id" <= mig_last order by "id" limit 1000) as mig_range order by "id" desc limit 1;
    exit when mig_high is null;
    update "sample" set "raw_given" = '\x00' where "id" >= mig_low and "id" <= mig_high and "raw_given" is null;
    get diagnostics mig_count = row_count;
    commit;
    mig_done := mig_done + mig_count;
    raise notice '%: % rows', 'fill raw_given of sample', mig_done;
    select "id" into mig_low from "sample" where "id" > mig_high order by "id" limit 1;
  end loop;
end
$mig$;

begin;

-- step 21: look whether all rows have raw_given of sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "sample" validate constraint "mig_sample_raw_given";

-- step 22: set not null on raw_given of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "raw_given" set not null;

-- step 23: drop the check of raw_given of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop constraint "mig_sample_raw_given";

-- step 24: add column raw to sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add column "raw" bytea;

-- step 25: add column body_given to sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add column "body_given" text not null default 'one';

-- step 26: add column body to sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add column "body" text;

-- step 27: add column name_given to sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add column "name_given" varchar(20) not null default 'one';

-- step 28: add column name to sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add column "name" varchar(20);

-- step 29: add column code_given to sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add column "code_given" char(3) not null default 'abc';

-- step 30: add column code to sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add column "code" char(3);

-- step 31: add column amount_given to sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add column "amount_given" numeric(10,2) not null default 1.25;

-- step 32: add column amount to sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add column "amount" numeric(10,2);

-- step 33: add column float8_given to sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add column "float8_given" double precision not null default 1.5;

-- step 34: add column float8 to sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add column "float8" double precision;

-- step 35: add column float4_given to sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add column "float4_given" real not null default 1.5;

-- step 36: add column float4 to sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add column "float4" real;

-- step 37: add column big_given to sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add column "big_given" bigint not null default 100;

-- step 38: add column big to sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add column "big" bigint;

-- step 39: add column whole_given to sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add column "whole_given" integer not null default 10;

-- step 40: add column whole to sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add column "whole" integer;

-- step 41: add column small_given to sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add column "small_given" smallint not null default 1;

-- step 42: add column small to sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add column "small" smallint;

-- step 43: add column flag_given to sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add column "flag_given" boolean not null default true;

-- step 44: add column flag to sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" add column "flag" boolean;

-- step 45: drop column list of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop column "list";

-- step 46: drop column own of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop column "own";

-- step 47: drop column mood_filled of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop column "mood_filled";

-- step 48: drop column mood_given of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop column "mood_given";

-- step 49: drop column mood of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop column "mood";

-- step 50: drop column doc_filled of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop column "doc_filled";

-- step 51: drop column doc_given of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop column "doc_given";

-- step 52: drop column doc of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop column "doc";

-- step 53: drop column token_filled of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop column "token_filled";

-- step 54: drop column token_given of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop column "token_given";

-- step 55: drop column token of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop column "token";

-- step 56: drop column seen_filled of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop column "seen_filled";

-- step 57: drop column seen_given of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop column "seen_given";

-- step 58: drop column seen of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop column "seen";

-- step 59: drop column at_filled of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop column "at_filled";

-- step 60: drop column at_given of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop column "at_given";

-- step 61: drop column at of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop column "at";

-- step 62: drop column hour_filled of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop column "hour_filled";

-- step 63: drop column hour_given of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop column "hour_given";

-- step 64: drop column hour of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop column "hour";

-- step 65: drop column day_filled of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop column "day_filled";

-- step 66: drop column day_given of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop column "day_given";

-- step 67: drop column day of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop column "day";

-- step 68: drop column raw_given of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop column "raw_given";

-- step 69: drop column raw of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop column "raw";

-- step 70: drop column body_filled of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop column "body_filled";

-- step 71: drop column body_given of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop column "body_given";

-- step 72: drop column body of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop column "body";

-- step 73: drop column name_filled of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop column "name_filled";

-- step 74: drop column name_given of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop column "name_given";

-- step 75: drop column name of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop column "name";

-- step 76: drop column code_filled of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop column "code_filled";

-- step 77: drop column code_given of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop column "code_given";

-- step 78: drop column code of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop column "code";

-- step 79: drop column amount_filled of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop column "amount_filled";

-- step 80: drop column amount_given of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop column "amount_given";

-- step 81: drop column amount of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop column "amount";

-- step 82: drop column float8_filled of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop column "float8_filled";

-- step 83: drop column float8_given of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop column "float8_given";

-- step 84: drop column float8 of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop column "float8";

-- step 85: drop column float4_filled of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop column "float4_filled";

-- step 86: drop column float4_given of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop column "float4_given";

-- step 87: drop column float4 of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop column "float4";

-- step 88: drop column big_filled of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop column "big_filled";

-- step 89: drop column big_given of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop column "big_given";

-- step 90: drop column big of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop column "big";

-- step 91: drop column whole_filled of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop column "whole_filled";

-- step 92: drop column whole_given of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop column "whole_given";

-- step 93: drop column whole of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop column "whole";

-- step 94: drop column small_filled of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop column "small_filled";

-- step 95: drop column small_given of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop column "small_given";

-- step 96: drop column small of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop column "small";

-- step 97: drop column flag_filled of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop column "flag_filled";

-- step 98: drop column flag_given of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop column "flag_given";

-- step 99: drop column flag of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" drop column "flag";

-- step 100: drop table sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "sample";

-- step 101: drop enum mood
drop type "mood";

commit;
