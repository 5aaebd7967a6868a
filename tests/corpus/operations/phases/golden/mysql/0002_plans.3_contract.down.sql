-- 0002_plans, phase contract: reverse, for MySQL 8.0 or later
-- brings the old form back: runs while the new code still runs, before the old code is deployed again
-- Plans in a table of their own, in the place of the tier
-- reversal: lossy, it does not bring back
--   the values of tier in tenant

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

-- step 1: drop view tenant_name
drop view `tenant_name`;

-- step 2: change type of name of tenant to varchar(50)
alter table `tenant` modify column `name` varchar(50) not null;

-- step 3: add column tier to tenant
alter table `tenant` add column `tier` enum('free', 'trial', 'paid') not null default 'free' after `phone`;

-- step 4: create view tenant_name
create view `tenant_name` as
select `tenant`.`id` as `id`, `tenant`.`name` as `name`
from `tenant`;
