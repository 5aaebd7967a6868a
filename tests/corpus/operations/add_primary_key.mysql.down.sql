-- add_primary_key: reverse, for MySQL 8.0 or later
-- A primary key, and one that goes
-- reversal: exact
-- this destroys what was written since:
--   the table other with all its rows
--   the table line with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: require, else 'other has duplicates in a: add primary key to other can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `other has duplicates in a: add primary key to other can not be …` check (ok = 1));
select case when not exists (select 1 from `other` where `other`.`a` is not null group by `other`.`a` having count(*) > 1) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 2: drop primary key of other, add primary key to other
-- lock: other: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `other` drop primary key,
  add constraint `other_pkey` primary key (`a`),
  algorithm = inplace, lock = none;

-- step 3: drop table other
-- lock: other: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `other`;

-- step 4: drop primary key of line
-- lock: line: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `line` drop primary key;

-- step 5: drop table line
-- lock: line: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `line`;
