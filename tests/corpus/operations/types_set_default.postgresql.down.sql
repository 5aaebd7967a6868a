-- types_set_default: reverse, for PostgreSQL 15 or later
-- Defaults of every type
-- reversal: exact
-- this destroys what was written since:
--   the table sample with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: set default of list of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "list" set default ('{1}');

-- step 2: set default of own of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "own" set default ('10.0.0.1');

-- step 3: set default of mood of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "mood" set default 'ok';

-- step 4: set default of doc of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "doc" set default '{}';

-- step 5: set default of token of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "token" set default '01234567-89ab-cdef-0123-456789abcdef';

-- step 6: set default of seen of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "seen" set default '2024-01-31 13:05:00+00';

-- step 7: set default of at of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "at" set default '2024-01-31 13:05:00';

-- step 8: set default of hour of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "hour" set default '13:05:00';

-- step 9: set default of day of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "day" set default '2024-01-31';

-- step 10: set default of raw of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "raw" set default ('\x00');

-- step 11: set default of body of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "body" set default 'one';

-- step 12: set default of name of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "name" set default 'one';

-- step 13: set default of code of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "code" set default 'abc';

-- step 14: set default of amount of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "amount" set default 1.25;

-- step 15: set default of float8 of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "float8" set default 1.5;

-- step 16: set default of float4 of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "float4" set default 1.5;

-- step 17: set default of big of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "big" set default 100;

-- step 18: set default of whole of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "whole" set default 10;

-- step 19: set default of small of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "small" set default 1;

-- step 20: set default of flag of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "flag" set default true;

-- step 21: drop default of list of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "list" drop default;

-- step 22: drop default of own of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "own" drop default;

-- step 23: drop default of mood of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "mood" drop default;

-- step 24: drop default of doc of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "doc" drop default;

-- step 25: drop default of token of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "token" drop default;

-- step 26: drop default of seen of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "seen" drop default;

-- step 27: drop default of at of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "at" drop default;

-- step 28: drop default of hour of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "hour" drop default;

-- step 29: drop default of day of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "day" drop default;

-- step 30: drop default of raw of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "raw" drop default;

-- step 31: drop default of body of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "body" drop default;

-- step 32: drop default of name of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "name" drop default;

-- step 33: drop default of code of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "code" drop default;

-- step 34: drop default of amount of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "amount" drop default;

-- step 35: drop default of float8 of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "float8" drop default;

-- step 36: drop default of float4 of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "float4" drop default;

-- step 37: drop default of big of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "big" drop default;

-- step 38: drop default of whole of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "whole" drop default;

-- step 39: drop default of small of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "small" drop default;

-- step 40: drop default of flag of sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "flag" drop default;

-- step 41: drop table sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "sample";

-- step 42: drop enum mood
drop type "mood";

commit;
