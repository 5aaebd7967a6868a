-- add_column: reverse, for MariaDB 10.6 or later
-- Columns, in all the ways in which they can come
-- reversal: exact
-- this destroys what was written since:
--   the column born of tenant with its values
--   the column place of tenant with its values
--   the column score of tenant with its values
--   the column code of tenant with its values
--   the column tier_id of tenant with its values
--   the column settings of tenant with its values
--   the column current of tenant with its values
--   the column active of tenant with its values
--   the column plan of tenant with its values
--   the column phone of tenant with its values
--   the table tenant with all its rows
--   the table tier with all its rows

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

-- step 1: drop column born of tenant
alter table `tenant` drop column `born`;

-- step 2: drop column place of tenant
alter table `tenant` drop constraint `tenant_place`,
  drop column `place`;

-- step 3: drop column score of tenant
alter table `tenant` drop constraint `tenant_score_check`,
  drop column `score`;

-- step 4: drop column code of tenant
alter table `tenant` drop index `tenant_code_key`,
  drop column `code`;

-- step 5: drop column tier_id of tenant
alter table `tenant` drop foreign key `tenant_tier_id_fkey`,
  drop column `tier_id`,
  drop index `tenant_tier_id_fkey`;

-- step 6: drop column settings of tenant
alter table `tenant` drop column `settings`;

-- step 7: drop column current of tenant
alter table `tenant` drop column `current`;

-- step 8: drop column active of tenant
alter table `tenant` drop column `active`;

-- step 9: drop column plan of tenant
alter table `tenant` drop column `plan`;

-- step 10: drop column phone of tenant
alter table `tenant` drop column `phone`;

-- step 11: drop table tenant
drop table `tenant`;

-- step 12: drop table tier
drop table `tier`;
