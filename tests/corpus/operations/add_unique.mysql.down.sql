-- add_unique: reverse, for MySQL 8.0 or later
-- Unique constraints, with and without a predicate
-- reversal: exact
-- this destroys what was written since:
--   the table tenant with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: require, else 'tenant has duplicates in name: add unique tenant_name_key on tenant can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `tenant has duplicates in name: add unique tenant_name_key on te…` check (ok = 1));
select case when not exists (select 1 from `tenant` where `tenant`.`name` is not null group by `tenant`.`name` having count(*) > 1) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 2: add unique tenant_name_key on tenant
-- lock: tenant: INPLACE, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `tenant` add unique key `tenant_name_key` (`name`),
  algorithm = inplace, lock = none;

-- step 3: drop unique tenant_slug on tenant
-- lock: tenant: INPLACE, LOCK=NONE, blocks reads and writes for an instant
alter table `tenant` drop index `tenant_slug`,
  algorithm = inplace, lock = none;

-- step 4: drop unique tenant_name_key on tenant
-- lock: tenant: INPLACE, LOCK=NONE, blocks reads and writes for an instant
alter table `tenant` drop index `tenant_name_key`,
  algorithm = inplace, lock = none;

-- step 5: drop table tenant
-- lock: tenant: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `tenant`;
