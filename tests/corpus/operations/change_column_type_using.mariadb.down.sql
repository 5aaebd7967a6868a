-- change_column_type_using: reverse, for MariaDB 10.6 or later
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

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: change type of wide of sample to varchar(5)
-- lock: sample: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `sample` modify column `wide` varchar(5) null;

-- step 2: change type of half of sample to double
-- lock: sample: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `sample` modify column `half` double null;

-- step 3: change type of late of sample to text, 1 of 4
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` add column `mig_new__late` longtext null after `late`;

-- step 4: change type of late of sample to text, 2 of 4
-- lock: sample: rows, blocks who writes the same rows while its rows are written
update `sample` set `mig_new__late` = late;

-- step 5: change type of late of sample to text, 3 of 4
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop column `late`;

-- step 6: change type of late of sample to text, 4 of 4
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` change column `mig_new__late` `late` longtext null;

-- step 7: change type of bits of sample to text, 1 of 4
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` add column `mig_new__bits` longtext null after `bits`;

-- step 8: change type of bits of sample to text, 2 of 4
-- lock: sample: rows, blocks who writes the same rows while its rows are written
update `sample` set `mig_new__bits` = bits;

-- step 9: change type of bits of sample to text, 3 of 4
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop column `bits`;

-- step 10: change type of bits of sample to text, 4 of 4
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` change column `mig_new__bits` `bits` longtext null;

-- step 11: change type of minute of sample to text, 1 of 4
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` add column `mig_new__minute` longtext null after `minute`;

-- step 12: change type of minute of sample to text, 2 of 4
-- lock: sample: rows, blocks who writes the same rows while its rows are written
update `sample` set `mig_new__minute` = minute;

-- step 13: change type of minute of sample to text, 3 of 4
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop column `minute`;

-- step 14: change type of minute of sample to text, 4 of 4
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` change column `mig_new__minute` `minute` longtext null;

-- step 15: change type of own of sample to varchar(40), 1 of 4
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` add column `mig_new__own` varchar(40) null after `own`;

-- step 16: change type of own of sample to varchar(40), 2 of 4
-- lock: sample: rows, blocks who writes the same rows while its rows are written
update `sample` set `mig_new__own` = own;

-- step 17: change type of own of sample to varchar(40), 3 of 4
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop column `own`;

-- step 18: change type of own of sample to varchar(40), 4 of 4
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` change column `mig_new__own` `own` varchar(40) null;

-- step 19: change type of cents of sample to decimal(10,2), 1 of 4
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` add column `mig_new__cents` decimal(10,2) null after `cents`;

-- step 20: change type of cents of sample to decimal(10,2), 2 of 4
-- lock: sample: rows, blocks who writes the same rows while its rows are written
update `sample` set `mig_new__cents` = `cents` div 100;

-- step 21: change type of cents of sample to decimal(10,2), 3 of 4
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop column `cents`;

-- step 22: change type of cents of sample to decimal(10,2), 4 of 4
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` change column `mig_new__cents` `cents` decimal(10,2) null;

-- step 23: change type of cut of sample to timestamp
-- lock: sample: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `sample` modify column `cut` datetime(6) null;

-- step 24: change type of rounded of sample to decimal(10,2)
-- lock: sample: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `sample` modify column `rounded` decimal(10,2) null;

-- step 25: change type of key_text of sample to varchar(40)
-- lock: sample: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `sample` modify column `key_text` varchar(40) null;

-- step 26: change type of mood_text of sample to varchar(10), 1 of 4
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` add column `mig_new__mood_text` varchar(10) null after `mood_text`;

-- step 27: change type of mood_text of sample to varchar(10), 2 of 4
-- lock: sample: rows, blocks who writes the same rows while its rows are written
update `sample` set `mig_new__mood_text` = cast(cast(`mood_text` as char) as char(10));

-- step 28: change type of mood_text of sample to varchar(10), 3 of 4
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop column `mood_text`;

-- step 29: change type of mood_text of sample to varchar(10), 4 of 4
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` change column `mig_new__mood_text` `mood_text` varchar(10) null;

-- step 30: change type of doc of sample to text, 1 of 4
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` add column `mig_new__doc` longtext null after `doc`;

-- step 31: change type of doc of sample to text, 2 of 4
-- lock: sample: rows, blocks who writes the same rows while its rows are written
update `sample` set `mig_new__doc` = cast(doc as char);

-- step 32: change type of doc of sample to text, 3 of 4
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop column `doc`;

-- step 33: change type of doc of sample to text, 4 of 4
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` change column `mig_new__doc` `doc` longtext null;

-- step 34: change type of on_off of sample to smallint, 1 of 4
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` add column `mig_new__on_off` smallint null after `on_off`;

-- step 35: change type of on_off of sample to smallint, 2 of 4
-- lock: sample: rows, blocks who writes the same rows while its rows are written
update `sample` set `mig_new__on_off` = case when `on_off` then 1 else 0 end;

-- step 36: change type of on_off of sample to smallint, 3 of 4
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop column `on_off`;

-- step 37: change type of on_off of sample to smallint, 4 of 4
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` change column `mig_new__on_off` `on_off` smallint null;

-- step 38: change type of flag of sample to bool, 1 of 4
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` add column `mig_new__flag` boolean null after `flag`;

-- step 39: change type of flag of sample to bool, 2 of 4
-- lock: sample: rows, blocks who writes the same rows while its rows are written
update `sample` set `mig_new__flag` = `flag` = 1;

-- step 40: change type of flag of sample to bool, 3 of 4
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` drop column `flag`;

-- step 41: change type of flag of sample to bool, 4 of 4
-- lock: sample: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` change column `mig_new__flag` `flag` boolean null;

-- step 42: change type of number of sample to varchar(10)
-- lock: sample: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `sample` modify column `number` varchar(10) null;

-- step 43: drop table sample
-- lock: sample: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `sample`;
