-- types_set_not_null: reverse, for MariaDB 10.6 or later
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
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: require, else 'sample.own has nulls: set not null on own of sample can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `sample.own has nulls: set not null on own of sample can not be …` check (ok = 1));
select case when not exists (select 1 from `sample` where `sample`.`own` is null) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 2: require, else 'sample.mood has nulls: set not null on mood of sample can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `sample.mood has nulls: set not null on mood of sample can not b…` check (ok = 1));
select case when not exists (select 1 from `sample` where `sample`.`mood` is null) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 3: require, else 'sample.doc has nulls: set not null on doc of sample can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `sample.doc has nulls: set not null on doc of sample can not be …` check (ok = 1));
select case when not exists (select 1 from `sample` where `sample`.`doc` is null) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 4: require, else 'sample.token has nulls: set not null on token of sample can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `sample.token has nulls: set not null on token of sample can not…` check (ok = 1));
select case when not exists (select 1 from `sample` where `sample`.`token` is null) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 5: require, else 'sample.seen has nulls: set not null on seen of sample can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `sample.seen has nulls: set not null on seen of sample can not b…` check (ok = 1));
select case when not exists (select 1 from `sample` where `sample`.`seen` is null) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 6: require, else 'sample.at has nulls: set not null on at of sample can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `sample.at has nulls: set not null on at of sample can not be do…` check (ok = 1));
select case when not exists (select 1 from `sample` where `sample`.`at` is null) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 7: require, else 'sample.hour has nulls: set not null on hour of sample can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `sample.hour has nulls: set not null on hour of sample can not b…` check (ok = 1));
select case when not exists (select 1 from `sample` where `sample`.`hour` is null) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 8: require, else 'sample.day has nulls: set not null on day of sample can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `sample.day has nulls: set not null on day of sample can not be …` check (ok = 1));
select case when not exists (select 1 from `sample` where `sample`.`day` is null) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 9: require, else 'sample.raw has nulls: set not null on raw of sample can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `sample.raw has nulls: set not null on raw of sample can not be …` check (ok = 1));
select case when not exists (select 1 from `sample` where `sample`.`raw` is null) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 10: require, else 'sample.body has nulls: set not null on body of sample can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `sample.body has nulls: set not null on body of sample can not b…` check (ok = 1));
select case when not exists (select 1 from `sample` where `sample`.`body` is null) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 11: require, else 'sample.name has nulls: set not null on name of sample can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `sample.name has nulls: set not null on name of sample can not b…` check (ok = 1));
select case when not exists (select 1 from `sample` where `sample`.`name` is null) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 12: require, else 'sample.code has nulls: set not null on code of sample can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `sample.code has nulls: set not null on code of sample can not b…` check (ok = 1));
select case when not exists (select 1 from `sample` where `sample`.`code` is null) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 13: require, else 'sample.amount has nulls: set not null on amount of sample can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `sample.amount has nulls: set not null on amount of sample can n…` check (ok = 1));
select case when not exists (select 1 from `sample` where `sample`.`amount` is null) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 14: require, else 'sample.float8 has nulls: set not null on float8 of sample can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `sample.float8 has nulls: set not null on float8 of sample can n…` check (ok = 1));
select case when not exists (select 1 from `sample` where `sample`.`float8` is null) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 15: require, else 'sample.float4 has nulls: set not null on float4 of sample can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `sample.float4 has nulls: set not null on float4 of sample can n…` check (ok = 1));
select case when not exists (select 1 from `sample` where `sample`.`float4` is null) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 16: require, else 'sample.big has nulls: set not null on big of sample can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `sample.big has nulls: set not null on big of sample can not be …` check (ok = 1));
select case when not exists (select 1 from `sample` where `sample`.`big` is null) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 17: require, else 'sample.whole has nulls: set not null on whole of sample can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `sample.whole has nulls: set not null on whole of sample can not…` check (ok = 1));
select case when not exists (select 1 from `sample` where `sample`.`whole` is null) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 18: require, else 'sample.small has nulls: set not null on small of sample can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `sample.small has nulls: set not null on small of sample can not…` check (ok = 1));
select case when not exists (select 1 from `sample` where `sample`.`small` is null) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 19: require, else 'sample.flag has nulls: set not null on flag of sample can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `sample.flag has nulls: set not null on flag of sample can not b…` check (ok = 1));
select case when not exists (select 1 from `sample` where `sample`.`flag` is null) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 20: set not null on own of sample
-- lock: sample: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `sample` modify column `own` varchar(40) not null;

-- step 21: set not null on mood of sample
-- lock: sample: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `sample` modify column `mood` enum('sad', 'ok', 'happy') not null;

-- step 22: set not null on doc of sample
-- lock: sample: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `sample` modify column `doc` json not null;

-- step 23: set not null on token of sample
-- lock: sample: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `sample` modify column `token` char(36) not null;

-- step 24: set not null on seen of sample
-- lock: sample: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `sample` modify column `seen` datetime(6) not null;

-- step 25: set not null on at of sample
-- lock: sample: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `sample` modify column `at` datetime(6) not null;

-- step 26: set not null on hour of sample
-- lock: sample: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `sample` modify column `hour` time(6) not null;

-- step 27: set not null on day of sample
-- lock: sample: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `sample` modify column `day` date not null;

-- step 28: set not null on raw of sample
-- lock: sample: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `sample` modify column `raw` longblob not null;

-- step 29: set not null on body of sample
-- lock: sample: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `sample` modify column `body` longtext not null;

-- step 30: set not null on name of sample
-- lock: sample: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `sample` modify column `name` varchar(20) not null;

-- step 31: set not null on code of sample
-- lock: sample: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `sample` modify column `code` char(3) not null;

-- step 32: set not null on amount of sample
-- lock: sample: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `sample` modify column `amount` decimal(10,2) not null;

-- step 33: set not null on float8 of sample
-- lock: sample: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `sample` modify column `float8` double not null;

-- step 34: set not null on float4 of sample
-- lock: sample: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `sample` modify column `float4` float not null;

-- step 35: set not null on big of sample
-- lock: sample: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `sample` modify column `big` bigint not null;

-- step 36: set not null on whole of sample
-- lock: sample: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `sample` modify column `whole` int not null;

-- step 37: set not null on small of sample
-- lock: sample: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `sample` modify column `small` smallint not null;

-- step 38: set not null on flag of sample
-- lock: sample: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `sample` modify column `flag` boolean not null;

-- step 39: drop not null on own of sample
-- lock: sample: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `sample` modify column `own` varchar(40) null;

-- step 40: drop not null on mood of sample
-- lock: sample: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `sample` modify column `mood` enum('sad', 'ok', 'happy') null;

-- step 41: drop not null on doc of sample
-- lock: sample: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `sample` modify column `doc` json null;

-- step 42: drop not null on token of sample
-- lock: sample: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `sample` modify column `token` char(36) null;

-- step 43: drop not null on seen of sample
-- lock: sample: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `sample` modify column `seen` datetime(6) null;

-- step 44: drop not null on at of sample
-- lock: sample: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `sample` modify column `at` datetime(6) null;

-- step 45: drop not null on hour of sample
-- lock: sample: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `sample` modify column `hour` time(6) null;

-- step 46: drop not null on day of sample
-- lock: sample: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `sample` modify column `day` date null;

-- step 47: drop not null on raw of sample
-- lock: sample: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `sample` modify column `raw` longblob null;

-- step 48: drop not null on body of sample
-- lock: sample: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `sample` modify column `body` longtext null;

-- step 49: drop not null on name of sample
-- lock: sample: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `sample` modify column `name` varchar(20) null;

-- step 50: drop not null on code of sample
-- lock: sample: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `sample` modify column `code` char(3) null;

-- step 51: drop not null on amount of sample
-- lock: sample: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `sample` modify column `amount` decimal(10,2) null;

-- step 52: drop not null on float8 of sample
-- lock: sample: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `sample` modify column `float8` double null;

-- step 53: drop not null on float4 of sample
-- lock: sample: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `sample` modify column `float4` float null;

-- step 54: drop not null on big of sample
-- lock: sample: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `sample` modify column `big` bigint null;

-- step 55: drop not null on whole of sample
-- lock: sample: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `sample` modify column `whole` int null;

-- step 56: drop not null on small of sample
-- lock: sample: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `sample` modify column `small` smallint null;

-- step 57: drop not null on flag of sample
-- lock: sample: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `sample` modify column `flag` boolean null;

-- step 58: drop table sample
-- lock: sample: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `sample`;
