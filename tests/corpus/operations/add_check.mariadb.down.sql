-- add_check: reverse, for MariaDB 10.6 or later
-- Checks come and go
-- reversal: exact
-- this destroys what was written since:
--   the table tenant with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: require, else 'tenant has rows that break tenant_old: add check tenant_old on tenant can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `tenant has rows that break tenant_old: add check tenant_old on …` check (ok = 1));
select case when not exists (select 1 from `tenant` where not (`tenant`.`old` > 0)) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 2: add check tenant_old on tenant
-- lock: tenant: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `tenant` add constraint `tenant_old` check (`old` > 0);

-- step 3: drop check tenant_low_check2 on tenant
-- lock: tenant: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `tenant` drop constraint `tenant_low_check2`;

-- step 4: drop check tenant_low_check on tenant
-- lock: tenant: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `tenant` drop constraint `tenant_low_check`;

-- step 5: drop check tenant_low_high_check on tenant
-- lock: tenant: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `tenant` drop constraint `tenant_low_high_check`;

-- step 6: drop table tenant
-- lock: tenant: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `tenant`;
