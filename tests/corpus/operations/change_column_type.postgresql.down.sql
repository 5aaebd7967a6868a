-- change_column_type: reverse, for PostgreSQL 15 or later
-- Columns change their types, and keep their values
-- reversal: exact
-- this destroys what was written since:
--   the table sample with all its rows

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: change type of list of sample to int[]
alter table "sample" alter column "list" type integer[];

-- step 2: change type of seen of sample to timestamptz
alter table "sample" alter column "seen" type timestamptz using "seen" at time zone 'UTC';

-- step 3: change type of at of sample to timestamp
alter table "sample" alter column "at" type timestamp using "at" at time zone 'UTC';

-- step 4: change type of noon of sample to date
alter table "sample" alter column "noon" type date using cast("noon" at time zone 'UTC' as date);

-- step 5: change type of day of sample to date
alter table "sample" alter column "day" type date;

-- step 6: change type of feeling of sample to mood
alter table "sample" alter column "feeling" type "mood" using cast("feeling" as "mood");

-- step 7: change type of token of sample to uuid
alter table "sample" alter column "token" type uuid using cast("token" as uuid);

-- step 8: change type of title of sample to varchar(20)
alter table "sample" alter column "title" type varchar(20);

-- step 9: change type of short of sample to varchar(50)
alter table "sample" alter column "short" type varchar(50);

-- step 10: change type of name of sample to varchar(20)
alter table "sample" alter column "name" type varchar(20);

-- step 11: change type of code of sample to char(3)
alter table "sample" alter column "code" type char(3);

-- step 12: change type of ratio of sample to int
alter table "sample" alter column "ratio" type integer;

-- step 13: change type of float4 of sample to real
alter table "sample" alter column "float4" type real;

-- step 14: change type of count of sample to int
alter table "sample" alter column "count" type integer;

-- step 15: change type of amount of sample to decimal(8,2)
alter table "sample" alter column "amount" type numeric(8,2);

-- step 16: change type of narrow of sample to bigint
alter table "sample" alter column "narrow" type bigint;

-- step 17: change type of whole of sample to int
alter table "sample" alter column "whole" type integer;

-- step 18: change type of small of sample to smallint
alter table "sample" alter column "small" type smallint;

-- step 19: drop table sample
drop table "sample";

-- step 20: drop enum mood
drop type "mood";

commit;
