-- 0002_plans, phase contract: reverse, for MySQL 8.0 or later
-- brings the old form back: runs while the new code still runs, before the old code is deployed again
-- Plans in a table of their own, in the place of the tier
-- reversal: lossy, it does not bring back
--   the values of tier in tenant

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

-- step 1: require, else 'tenant.name has values that do not fit into varchar(50): change type of name of tenant to varchar(50) can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `tenant.name has values that do not fit into varchar(50): change…` check (ok = 1));
select case when not exists (select 1 from `tenant` where char_length(`tenant`.`name`) > 50) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 2: drop view tenant_name
drop view `tenant_name`;

-- step 3: change type of name of tenant to varchar(50)
alter table `tenant` modify column `name` varchar(50) not null;

-- step 4: add column tier to tenant
alter table `tenant` add column `tier` enum('free', 'trial', 'paid') not null default 'free' after `phone`;

-- step 5: create view tenant_name
create view `tenant_name` as
select `tenant`.`id` as `id`, `tenant`.`name` as `name`
from `tenant`;
