-- 0002_plans, phase contract: forward, for MariaDB 10.6 or later
-- runs when no code is left that uses the old form
-- Plans in a table of their own, in the place of the tier
-- reversal: lossy, it does not bring back
--   the values of tier in tenant

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

-- step 1: drop view tenant_name
drop view `tenant_name`;

-- step 2: drop column tier of tenant
alter table `tenant` drop column `tier`;

-- step 3: change type of name of tenant to varchar(100)
alter table `tenant` modify column `name` varchar(100) not null;

-- step 4: create view tenant_name
create view `tenant_name` as
select `tenant`.`id` as `id`, `tenant`.`display_name` as `name`
from `tenant`;
