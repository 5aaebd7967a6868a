-- change_column_type_using: forward, for MySQL 8.0 or later
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
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table sample
create table `sample` (
  `id` bigint not null auto_increment,
  `number` varchar(10) null,
  `flag` boolean null,
  `on_off` smallint null,
  `doc` longtext null,
  `mood_text` varchar(10) null,
  `key_text` varchar(40) null,
  `rounded` decimal(10,2) null,
  `cut` datetime(6) null,
  `cents` decimal(10,2) null,
  `own` varchar(40) null,
  `minute` longtext null,
  `bits` longtext null,
  `late` longtext null,
  `half` double null,
  `wide` varchar(5) null,
  constraint `sample_pkey` primary key (`id`)
);

-- step 2: change type of number of sample to int
alter table `sample` modify column `number` int null;

-- step 3: change type of flag of sample to smallint, 1 of 4
alter table `sample` add column `mig_new__flag` smallint null after `flag`;

-- step 4: change type of flag of sample to smallint, 2 of 4
update `sample` set `mig_new__flag` = case when `flag` then 1 else 0 end;

-- step 5: change type of flag of sample to smallint, 3 of 4
alter table `sample` drop column `flag`;

-- step 6: change type of flag of sample to smallint, 4 of 4
alter table `sample` change column `mig_new__flag` `flag` smallint null;

-- step 7: change type of on_off of sample to bool, 1 of 4
alter table `sample` add column `mig_new__on_off` boolean null after `on_off`;

-- step 8: change type of on_off of sample to bool, 2 of 4
update `sample` set `mig_new__on_off` = `on_off` <> 0;

-- step 9: change type of on_off of sample to bool, 3 of 4
alter table `sample` drop column `on_off`;

-- step 10: change type of on_off of sample to bool, 4 of 4
alter table `sample` change column `mig_new__on_off` `on_off` boolean null;

-- step 11: change type of doc of sample to json, 1 of 4
alter table `sample` add column `mig_new__doc` json null after `doc`;

-- step 12: change type of doc of sample to json, 2 of 4
update `sample` set `mig_new__doc` = doc;

-- step 13: change type of doc of sample to json, 3 of 4
alter table `sample` drop column `doc`;

-- step 14: change type of doc of sample to json, 4 of 4
alter table `sample` change column `mig_new__doc` `doc` json null;

-- step 15: change type of mood_text of sample to mood
alter table `sample` modify column `mood_text` enum('sad', 'ok', 'happy') null;

-- step 16: change type of key_text of sample to uuid
alter table `sample` modify column `key_text` char(36) null;

-- step 17: change type of rounded of sample to int
alter table `sample` modify column `rounded` int null;

-- step 18: change type of cut of sample to date
alter table `sample` modify column `cut` date null;

-- step 19: change type of cents of sample to bigint, 1 of 4
alter table `sample` add column `mig_new__cents` bigint null after `cents`;

-- step 20: change type of cents of sample to bigint, 2 of 4
update `sample` set `mig_new__cents` = cast(`cents` * 100 as signed);

-- step 21: change type of cents of sample to bigint, 3 of 4
alter table `sample` drop column `cents`;

-- step 22: change type of cents of sample to bigint, 4 of 4
alter table `sample` change column `mig_new__cents` `cents` bigint null;

-- step 23: change type of own of sample to native(postgresql 'inet', mysql 'varchar(60)', sqlite 'text'), 1 of 4
alter table `sample` add column `mig_new__own` varchar(60) null after `own`;

-- step 24: change type of own of sample to native(postgresql 'inet', mysql 'varchar(60)', sqlite 'text'), 2 of 4
update `sample` set `mig_new__own` = own;

-- step 25: change type of own of sample to native(postgresql 'inet', mysql 'varchar(60)', sqlite 'text'), 3 of 4
alter table `sample` drop column `own`;

-- step 26: change type of own of sample to native(postgresql 'inet', mysql 'varchar(60)', sqlite 'text'), 4 of 4
alter table `sample` change column `mig_new__own` `own` varchar(60) null;

-- step 27: change type of minute of sample to time, 1 of 4
alter table `sample` add column `mig_new__minute` time(6) null after `minute`;

-- step 28: change type of minute of sample to time, 2 of 4
update `sample` set `mig_new__minute` = minute;

-- step 29: change type of minute of sample to time, 3 of 4
alter table `sample` drop column `minute`;

-- step 30: change type of minute of sample to time, 4 of 4
alter table `sample` change column `mig_new__minute` `minute` time(6) null;

-- step 31: change type of bits of sample to bytes, 1 of 4
alter table `sample` add column `mig_new__bits` longblob null after `bits`;

-- step 32: change type of bits of sample to bytes, 2 of 4
update `sample` set `mig_new__bits` = bits;

-- step 33: change type of bits of sample to bytes, 3 of 4
alter table `sample` drop column `bits`;

-- step 34: change type of bits of sample to bytes, 4 of 4
alter table `sample` change column `mig_new__bits` `bits` longblob null;

-- step 35: change type of late of sample to timestamp, 1 of 4
alter table `sample` add column `mig_new__late` datetime(6) null after `late`;

-- step 36: change type of late of sample to timestamp, 2 of 4
update `sample` set `mig_new__late` = late;

-- step 37: change type of late of sample to timestamp, 3 of 4
alter table `sample` drop column `late`;

-- step 38: change type of late of sample to timestamp, 4 of 4
alter table `sample` change column `mig_new__late` `late` datetime(6) null;

-- step 39: change type of half of sample to real
alter table `sample` modify column `half` float null;

-- step 40: change type of wide of sample to char(5)
alter table `sample` modify column `wide` char(5) null;
