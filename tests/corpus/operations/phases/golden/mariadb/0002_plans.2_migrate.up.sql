-- 0002_plans, phase migrate: forward, for MariaDB 10.6 or later
-- moves data: runs when all running code writes the new form (after expand)
-- Plans in a table of their own, in the place of the tier
-- reversal: lossy, it does not bring back
--   which values of display_name in tenant were null

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

-- step 1: set not null on display_name of tenant
update `tenant` set `display_name` = 'nameless' where `display_name` is null;
alter table `tenant` modify column `display_name` varchar(80) not null;
