-- change_column_type: reverse, for MySQL 8.0 or later
-- Columns change their types, and keep their values
-- reversal: exact
-- this destroys what was written since:
--   the table sample with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: change type of noon of sample to date
-- lock: sample: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `sample` modify column `noon` date null;

-- step 2: change type of day of sample to date
-- lock: sample: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `sample` modify column `day` date null;

-- step 3: change type of feeling of sample to mood
-- lock: sample: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `sample` modify column `feeling` enum('sad', 'ok', 'happy') null;

-- step 4: change type of token of sample to uuid
-- lock: sample: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `sample` modify column `token` char(36) null;

-- step 5: require, else 'sample.title has values that do not fit into varchar(20): change type of title of sample to varchar(20) can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `sample.title has values that do not fit into varchar(20): chang…` check (ok = 1));
select case when not exists (select 1 from `sample` where char_length(`sample`.`title`) > 20) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 6: change type of title of sample to varchar(20)
-- lock: sample: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `sample` modify column `title` varchar(20) null;

-- step 7: change type of short of sample to varchar(50)
-- lock: sample: INPLACE, LOCK=NONE, blocks reads and writes for an instant
alter table `sample` modify column `short` varchar(50) null;

-- step 8: require, else 'sample.name has values that do not fit into varchar(20): change type of name of sample to varchar(20) can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `sample.name has values that do not fit into varchar(20): change…` check (ok = 1));
select case when not exists (select 1 from `sample` where char_length(`sample`.`name`) > 20) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 9: change type of name of sample to varchar(20)
-- lock: sample: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `sample` modify column `name` varchar(20) null;

-- step 10: require, else 'sample.code has values that do not fit into char(3): change type of code of sample to char(3) can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `sample.code has values that do not fit into char(3): change typ…` check (ok = 1));
select case when not exists (select 1 from `sample` where char_length(`sample`.`code`) > 3) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 11: change type of code of sample to char(3)
-- lock: sample: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `sample` modify column `code` char(3) null;

-- step 12: change type of ratio of sample to int
-- lock: sample: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `sample` modify column `ratio` int null;

-- step 13: change type of float4 of sample to real
-- lock: sample: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `sample` modify column `float4` float null;

-- step 14: change type of count of sample to int
-- lock: sample: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `sample` modify column `count` int null;

-- step 15: require, else 'sample.amount has values that do not fit into decimal(8,2): change type of amount of sample to decimal(8,2) can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `sample.amount has values that do not fit into decimal(8,2): cha…` check (ok = 1));
select case when not exists (select 1 from `sample` where (`sample`.`amount` <= -1000000) or (`sample`.`amount` >= 1000000)) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 16: change type of amount of sample to decimal(8,2)
-- lock: sample: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `sample` modify column `amount` decimal(8,2) null;

-- step 17: change type of narrow of sample to bigint
-- lock: sample: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `sample` modify column `narrow` bigint null;

-- step 18: require, else 'sample.whole has values that do not fit into int: change type of whole of sample to int can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `sample.whole has values that do not fit into int: change type o…` check (ok = 1));
select case when not exists (select 1 from `sample` where `sample`.`whole` not between -2147483648 and 2147483647) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 19: change type of whole of sample to int
-- lock: sample: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `sample` modify column `whole` int null;

-- step 20: require, else 'sample.small has values that do not fit into smallint: change type of small of sample to smallint can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `sample.small has values that do not fit into smallint: change t…` check (ok = 1));
select case when not exists (select 1 from `sample` where `sample`.`small` not between -32768 and 32767) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 21: change type of small of sample to smallint
-- lock: sample: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `sample` modify column `small` smallint null;

-- step 22: drop table sample
-- lock: sample: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `sample`;
