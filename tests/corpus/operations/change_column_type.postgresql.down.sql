-- change_column_type: reverse, for PostgreSQL 15 or later
-- Columns change their types, and keep their values
-- reversal: exact
-- this destroys what was written since:
--   the table sample with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: change type of list of sample to int[]
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "sample" alter column "list" type integer[];

-- step 2: change type of seen of sample to timestamptz
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
set local time zone 'UTC';
alter table "sample" alter column "seen" type timestamptz;
set time zone default;

-- step 3: change type of at of sample to timestamp
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
set local time zone 'UTC';
alter table "sample" alter column "at" type timestamp;
set time zone default;

commit;

begin;

-- step 4: change type of noon of sample to date
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "sample" alter column "noon" type date using cast("noon" at time zone 'UTC' as date);

commit;

begin;

-- step 5: change type of day of sample to date
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "sample" alter column "day" type date;

commit;

begin;

-- step 6: change type of feeling of sample to mood
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "sample" alter column "feeling" type "mood" using cast("feeling" as "mood");

commit;

begin;

-- step 7: change type of token of sample to uuid
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "sample" alter column "token" type uuid using cast("token" as uuid);

commit;

begin;

-- step 8: require, else 'sample.title has values that do not fit into varchar(20): change type of title of sample to varchar(20) can not be done'
do $mig$
begin
  if (not exists (select 1 from "sample" where length("sample"."title") > 20)) is not true then
    raise exception using message = 'sample.title has values that do not fit into varchar(20): change type of title of sample to varchar(20) can not be done';
  end if;
end
$mig$;

-- step 9: change type of title of sample to varchar(20)
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "sample" alter column "title" type varchar(20);

-- step 10: change type of short of sample to varchar(50)
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "sample" alter column "short" type varchar(50);

commit;

begin;

-- step 11: require, else 'sample.name has values that do not fit into varchar(20): change type of name of sample to varchar(20) can not be done'
do $mig$
begin
  if (not exists (select 1 from "sample" where length("sample"."name") > 20)) is not true then
    raise exception using message = 'sample.name has values that do not fit into varchar(20): change type of name of sample to varchar(20) can not be done';
  end if;
end
$mig$;

-- step 12: change type of name of sample to varchar(20)
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "sample" alter column "name" type varchar(20);

commit;

begin;

-- step 13: require, else 'sample.code has values that do not fit into char(3): change type of code of sample to char(3) can not be done'
do $mig$
begin
  if (not exists (select 1 from "sample" where length("sample"."code") > 3)) is not true then
    raise exception using message = 'sample.code has values that do not fit into char(3): change type of code of sample to char(3) can not be done';
  end if;
end
$mig$;

-- step 14: change type of code of sample to char(3)
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "sample" alter column "code" type char(3);

commit;

begin;

-- step 15: change type of ratio of sample to int
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "sample" alter column "ratio" type integer;

commit;

begin;

-- step 16: change type of float4 of sample to real
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "sample" alter column "float4" type real;

commit;

begin;

-- step 17: change type of count of sample to int
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "sample" alter column "count" type integer;

commit;

begin;

-- step 18: require, else 'sample.amount has values that do not fit into decimal(8,2): change type of amount of sample to decimal(8,2) can not be done'
do $mig$
begin
  if (not exists (select 1 from "sample" where ("sample"."amount" <= -1000000) or ("sample"."amount" >= 1000000))) is not true then
    raise exception using message = 'sample.amount has values that do not fit into decimal(8,2): change type of amount of sample to decimal(8,2) can not be done';
  end if;
end
$mig$;

-- step 19: change type of amount of sample to decimal(8,2)
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "sample" alter column "amount" type numeric(8,2);

commit;

begin;

-- step 20: change type of narrow of sample to bigint
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "sample" alter column "narrow" type bigint;

commit;

begin;

-- step 21: require, else 'sample.whole has values that do not fit into int: change type of whole of sample to int can not be done'
do $mig$
begin
  if (not exists (select 1 from "sample" where "sample"."whole" not between -2147483648 and 2147483647)) is not true then
    raise exception using message = 'sample.whole has values that do not fit into int: change type of whole of sample to int can not be done';
  end if;
end
$mig$;

-- step 22: change type of whole of sample to int
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "sample" alter column "whole" type integer;

commit;

begin;

-- step 23: require, else 'sample.small has values that do not fit into smallint: change type of small of sample to smallint can not be done'
do $mig$
begin
  if (not exists (select 1 from "sample" where "sample"."small" not between -32768 and 32767)) is not true then
    raise exception using message = 'sample.small has values that do not fit into smallint: change type of small of sample to smallint can not be done';
  end if;
end
$mig$;

-- step 24: change type of small of sample to smallint
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "sample" alter column "small" type smallint;

-- step 25: drop table sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "sample";

-- step 26: drop enum mood
drop type "mood";

commit;
