-- 0002_plans, phase migrate: reverse, for MySQL 8.0 or later
-- moves data back: runs when no running code needs the new form alone (after the reverse of contract, before that of expand)
-- Plans in a table of their own, in the place of the tier
-- reversal: lossy, it does not bring back
--   which values of display_name in tenant were null

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

-- step 1: drop not null on display_name of tenant
alter table `tenant` modify column `display_name` varchar(80) null;
