-- change_column_type_using: reverse, for PostgreSQL 15 or later
-- Columns change their types by expressions
-- reversal: lossy, it does not bring back
--   values of wide in sample that the new type has changed
--   values of half in sample that the new type has changed
--   values of late in sample that the new type has changed
--   values of bits in sample that the new type has changed
--   values of minute in sample that the new type has changed
--   values of own in sample that the new type has changed
--   values of cents in sample that the new type has changed
--   values of cut in sample that the new type has changed
--   values of rounded in sample that the new type has changed
--   values of key_text in sample that the new type has changed
--   values of mood_text in sample that the new type has changed
--   values of doc in sample that the new type has changed
--   values of on_off in sample that the new type has changed
--   values of flag in sample that the new type has changed
--   values of number in sample that the new type has changed
-- this destroys what was written since:
--   the table sample with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: change type of wide of sample to varchar(5)
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "sample" alter column "wide" type varchar(5) using "wide";

commit;

begin;

-- step 2: change type of half of sample to double
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "sample" alter column "half" type double precision using "half";

commit;

begin;

-- step 3: change type of late of sample to text
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "sample" alter column "late" type text using cast(late as text);

commit;

begin;

-- step 4: change type of bits of sample to text
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "sample" alter column "bits" type text using convert_from(bits, 'UTF8');

commit;

begin;

-- step 5: change type of minute of sample to text
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "sample" alter column "minute" type text using cast(minute as text);

commit;

begin;

-- step 6: change type of own of sample to varchar(40)
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "sample" alter column "own" type varchar(40) using host(own);

commit;

begin;

-- step 7: change type of cents of sample to decimal(10,2)
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "sample" alter column "cents" type numeric(10,2) using "cents" / 100;

commit;

begin;

-- step 8: change type of cut of sample to timestamp
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "sample" alter column "cut" type timestamp using cast("cut" as timestamp);

commit;

begin;

-- step 9: change type of rounded of sample to decimal(10,2)
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "sample" alter column "rounded" type numeric(10,2) using cast("rounded" as numeric(10,2));

commit;

begin;

-- step 10: change type of key_text of sample to varchar(40)
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "sample" alter column "key_text" type varchar(40) using cast("key_text" as varchar(40));

commit;

begin;

-- step 11: change type of mood_text of sample to varchar(10)
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "sample" alter column "mood_text" type varchar(10) using cast(cast("mood_text" as text) as varchar(10));

commit;

begin;

-- step 12: change type of doc of sample to text
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "sample" alter column "doc" type text using cast(doc as text);

commit;

begin;

-- step 13: change type of on_off of sample to smallint
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "sample" alter column "on_off" type smallint using case when "on_off" then 1 else 0 end;

commit;

begin;

-- step 14: change type of flag of sample to bool
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "sample" alter column "flag" type boolean using "flag" = 1;

commit;

begin;

-- step 15: change type of number of sample to varchar(10)
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "sample" alter column "number" type varchar(10) using cast("number" as varchar(10));

-- step 16: drop table sample
-- lock: sample: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "sample";

-- step 17: drop enum mood
drop type "mood";

commit;
