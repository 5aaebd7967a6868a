-- types_rename_column: reverse, for PostgreSQL 15 or later
-- Comments and names of every type
-- reversal: exact
-- this destroys what was written since:
--   the table sample with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: rename column list_new of sample to list
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" rename column "list_new" to "list";

-- step 2: rename column own_new of sample to own
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" rename column "own_new" to "own";

-- step 3: rename column mood_new of sample to mood
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" rename column "mood_new" to "mood";

-- step 4: rename column doc_new of sample to doc
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" rename column "doc_new" to "doc";

-- step 5: rename column token_new of sample to token
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" rename column "token_new" to "token";

-- step 6: rename column seen_new of sample to seen
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" rename column "seen_new" to "seen";

-- step 7: rename column at_new of sample to at
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" rename column "at_new" to "at";

-- step 8: rename column hour_new of sample to hour
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" rename column "hour_new" to "hour";

-- step 9: rename column day_new of sample to day
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" rename column "day_new" to "day";

-- step 10: rename column raw_new of sample to raw
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" rename column "raw_new" to "raw";

-- step 11: rename column body_new of sample to body
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" rename column "body_new" to "body";

-- step 12: rename column name_new of sample to name
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" rename column "name_new" to "name";

-- step 13: rename column code_new of sample to code
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" rename column "code_new" to "code";

-- step 14: rename column amount_new of sample to amount
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" rename column "amount_new" to "amount";

-- step 15: rename column float8_new of sample to float8
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" rename column "float8_new" to "float8";

-- step 16: rename column float4_new of sample to float4
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" rename column "float4_new" to "float4";

-- step 17: rename column big_new of sample to big
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" rename column "big_new" to "big";

-- step 18: rename column whole_new of sample to whole
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" rename column "whole_new" to "whole";

-- step 19: rename column small_new of sample to small
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" rename column "small_new" to "small";

-- step 20: rename column flag_new of sample to flag
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" rename column "flag_new" to "flag";

-- step 21: drop comment of list of sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
comment on column "sample"."list" is null;

-- step 22: drop comment of own of sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
comment on column "sample"."own" is null;

-- step 23: drop comment of mood of sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
comment on column "sample"."mood" is null;

-- step 24: drop comment of doc of sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
comment on column "sample"."doc" is null;

-- step 25: drop comment of token of sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
comment on column "sample"."token" is null;

-- step 26: drop comment of seen of sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
comment on column "sample"."seen" is null;

-- step 27: drop comment of at of sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
comment on column "sample"."at" is null;

-- step 28: drop comment of hour of sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
comment on column "sample"."hour" is null;

-- step 29: drop comment of day of sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
comment on column "sample"."day" is null;

-- step 30: drop comment of raw of sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
comment on column "sample"."raw" is null;

-- step 31: drop comment of body of sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
comment on column "sample"."body" is null;

-- step 32: drop comment of name of sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
comment on column "sample"."name" is null;

-- step 33: drop comment of code of sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
comment on column "sample"."code" is null;

-- step 34: drop comment of amount of sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
comment on column "sample"."amount" is null;

-- step 35: drop comment of float8 of sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
comment on column "sample"."float8" is null;

-- step 36: drop comment of float4 of sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
comment on column "sample"."float4" is null;

-- step 37: drop comment of big of sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
comment on column "sample"."big" is null;

-- step 38: drop comment of whole of sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
comment on column "sample"."whole" is null;

-- step 39: drop comment of small of sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
comment on column "sample"."small" is null;

-- step 40: drop comment of flag of sample
-- lock: sample: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
comment on column "sample"."flag" is null;

-- step 41: drop table sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "sample";

-- step 42: drop enum mood
drop type "mood";

commit;
