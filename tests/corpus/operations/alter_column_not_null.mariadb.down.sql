-- alter_column_not_null: reverse, for MariaDB 10.6 or later
-- Columns stop being null, and may be null again
-- reversal: lossy, it does not bring back
--   which values of tenant_id in invoice were null
--   which values of note in tenant were null
--   which values of size in tenant were null
--   which values of plan in tenant were null
-- this destroys what was written since:
--   the table invoice with all its rows
--   the table tenant with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: require, else 'tenant.note has nulls: set not null on note of tenant can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `tenant.note has nulls: set not null on note of tenant can not b…` check (ok = 1));
select case when not exists (select 1 from `tenant` where `tenant`.`note` is null) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 2: drop not null on tenant_id of invoice
-- lock: invoice: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `invoice` modify column `tenant_id` bigint null,
  algorithm = inplace, lock = none;

-- step 3: set not null on note of tenant
-- lock: tenant: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `tenant` modify column `note` longtext not null,
  algorithm = inplace, lock = none;

-- step 4: drop not null on note of tenant, drop not null on size of tenant
-- lock: tenant: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `tenant` modify column `note` longtext null,
  modify column `size` int null,
  algorithm = inplace, lock = none;

-- step 5: drop not null on plan of tenant
-- lock: tenant: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `tenant` modify column `plan` varchar(10) null default 'free' comment 'what is paid for',
  algorithm = inplace, lock = none;

-- step 6: drop table invoice
-- lock: invoice: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `invoice`;

-- step 7: drop table tenant
-- lock: tenant: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `tenant`;
