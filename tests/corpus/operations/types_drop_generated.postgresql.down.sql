-- types_drop_generated: reverse, for PostgreSQL 15 or later
-- Generated columns of every type become plain ones
-- reversal: exact
-- this destroys what was written since:
--   values of own_made in sample that differ from its expression
--   values of mood_made in sample that differ from its expression
--   values of doc_made in sample that differ from its expression
--   values of token_made in sample that differ from its expression
--   values of seen_made in sample that differ from its expression
--   values of at_made in sample that differ from its expression
--   values of hour_made in sample that differ from its expression
--   values of day_made in sample that differ from its expression
--   values of raw_made in sample that differ from its expression
--   values of body_made in sample that differ from its expression
--   values of name_made in sample that differ from its expression
--   values of code_made in sample that differ from its expression
--   values of amount_made in sample that differ from its expression
--   values of float8_made in sample that differ from its expression
--   values of float4_made in sample that differ from its expression
--   values of big_made in sample that differ from its expression
--   values of whole_made in sample that differ from its expression
--   values of small_made in sample that differ from its expression
--   values of flag_made in sample that differ from its expression
--   the table sample with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: set generated on own_made of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "sample" drop column "own_made";
alter table "sample" add column "own_made" inet generated always as ("own") stored;

commit;

begin;

-- step 2: set generated on mood_made of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "sample" drop column "mood_made";
alter table "sample" add column "mood_made" "mood" generated always as ("mood") stored;

commit;

begin;

-- step 3: set generated on doc_made of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "sample" drop column "doc_made";
alter table "sample" add column "doc_made" jsonb generated always as ("doc") stored;

commit;

begin;

-- step 4: set generated on token_made of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "sample" drop column "token_made";
alter table "sample" add column "token_made" uuid generated always as ("token") stored;

commit;

begin;

-- step 5: set generated on seen_made of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "sample" drop column "seen_made";
alter table "sample" add column "seen_made" timestamptz generated always as ("seen") stored;

commit;

begin;

-- step 6: set generated on at_made of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "sample" drop column "at_made";
alter table "sample" add column "at_made" timestamp generated always as ("at") stored;

commit;

begin;

-- step 7: set generated on hour_made of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "sample" drop column "hour_made";
alter table "sample" add column "hour_made" time generated always as ("hour") stored;

commit;

begin;

-- step 8: set generated on day_made of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "sample" drop column "day_made";
alter table "sample" add column "day_made" date generated always as ("day") stored;

commit;

begin;

-- step 9: set generated on raw_made of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "sample" drop column "raw_made";
alter table "sample" add column "raw_made" bytea generated always as ("raw") stored;

commit;

begin;

-- step 10: set generated on body_made of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "sample" drop column "body_made";
alter table "sample" add column "body_made" text generated always as ("body") stored;

commit;

begin;

-- step 11: set generated on name_made of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "sample" drop column "name_made";
alter table "sample" add column "name_made" varchar(20) generated always as ("name") stored;

commit;

begin;

-- step 12: set generated on code_made of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "sample" drop column "code_made";
alter table "sample" add column "code_made" char(3) generated always as ("code") stored;

commit;

begin;

-- step 13: set generated on amount_made of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "sample" drop column "amount_made";
alter table "sample" add column "amount_made" numeric(10,2) generated always as ("amount") stored;

commit;

begin;

-- step 14: set generated on float8_made of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "sample" drop column "float8_made";
alter table "sample" add column "float8_made" double precision generated always as ("float8") stored;

commit;

begin;

-- step 15: set generated on float4_made of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "sample" drop column "float4_made";
alter table "sample" add column "float4_made" real generated always as ("float4") stored;

commit;

begin;

-- step 16: set generated on big_made of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "sample" drop column "big_made";
alter table "sample" add column "big_made" bigint generated always as ("big") stored;

commit;

begin;

-- step 17: set generated on whole_made of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "sample" drop column "whole_made";
alter table "sample" add column "whole_made" integer generated always as ("whole") stored;

commit;

begin;

-- step 18: set generated on small_made of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "sample" drop column "small_made";
alter table "sample" add column "small_made" smallint generated always as ("small") stored;

commit;

begin;

-- step 19: set generated on flag_made of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "sample" drop column "flag_made";
alter table "sample" add column "flag_made" boolean generated always as ("flag") stored;

-- step 20: drop table sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "sample";

-- step 21: drop enum mood
drop type "mood";

commit;
