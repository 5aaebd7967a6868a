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

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: set not null on list of sample
alter table "sample" alter column "list" set not null;

-- step 2: set not null on own of sample
alter table "sample" alter column "own" set not null;

-- step 3: set not null on mood of sample
alter table "sample" alter column "mood" set not null;

-- step 4: set not null on doc of sample
alter table "sample" alter column "doc" set not null;

-- step 5: set not null on token of sample
alter table "sample" alter column "token" set not null;

-- step 6: set not null on seen of sample
alter table "sample" alter column "seen" set not null;

-- step 7: set not null on at of sample
alter table "sample" alter column "at" set not null;

-- step 8: set not null on hour of sample
alter table "sample" alter column "hour" set not null;

-- step 9: set not null on day of sample
alter table "sample" alter column "day" set not null;

-- step 10: set not null on raw of sample
alter table "sample" alter column "raw" set not null;

-- step 11: set not null on body of sample
alter table "sample" alter column "body" set not null;

-- step 12: set not null on name of sample
alter table "sample" alter column "name" set not null;

-- step 13: set not null on code of sample
alter table "sample" alter column "code" set not null;

-- step 14: set not null on amount of sample
alter table "sample" alter column "amount" set not null;

-- step 15: set not null on float8 of sample
alter table "sample" alter column "float8" set not null;

-- step 16: set not null on float4 of sample
alter table "sample" alter column "float4" set not null;

-- step 17: set not null on big of sample
alter table "sample" alter column "big" set not null;

-- step 18: set not null on whole of sample
alter table "sample" alter column "whole" set not null;

-- step 19: set not null on small of sample
alter table "sample" alter column "small" set not null;

-- step 20: set not null on flag of sample
alter table "sample" alter column "flag" set not null;

-- step 21: drop not null on list of sample
alter table "sample" alter column "list" drop not null;

-- step 22: drop not null on own of sample
alter table "sample" alter column "own" drop not null;

-- step 23: drop not null on mood of sample
alter table "sample" alter column "mood" drop not null;

-- step 24: drop not null on doc of sample
alter table "sample" alter column "doc" drop not null;

-- step 25: drop not null on token of sample
alter table "sample" alter column "token" drop not null;

-- step 26: drop not null on seen of sample
alter table "sample" alter column "seen" drop not null;

-- step 27: drop not null on at of sample
alter table "sample" alter column "at" drop not null;

-- step 28: drop not null on hour of sample
alter table "sample" alter column "hour" drop not null;

-- step 29: drop not null on day of sample
alter table "sample" alter column "day" drop not null;

-- step 30: drop not null on raw of sample
alter table "sample" alter column "raw" drop not null;

-- step 31: drop not null on body of sample
alter table "sample" alter column "body" drop not null;

-- step 32: drop not null on name of sample
alter table "sample" alter column "name" drop not null;

-- step 33: drop not null on code of sample
alter table "sample" alter column "code" drop not null;

-- step 34: drop not null on amount of sample
alter table "sample" alter column "amount" drop not null;

-- step 35: drop not null on float8 of sample
alter table "sample" alter column "float8" drop not null;

-- step 36: drop not null on float4 of sample
alter table "sample" alter column "float4" drop not null;

-- step 37: drop not null on big of sample
alter table "sample" alter column "big" drop not null;

-- step 38: drop not null on whole of sample
alter table "sample" alter column "whole" drop not null;

-- step 39: drop not null on small of sample
alter table "sample" alter column "small" drop not null;

-- step 40: drop not null on flag of sample
alter table "sample" alter column "flag" drop not null;

-- step 41: drop table sample
drop table "sample";

-- step 42: drop enum mood
drop type "mood";

commit;
