-- add_column_rebuild: reverse, for MariaDB 10.6 or later
-- Columns that SQLite cannot add to a table with rows
-- reversal: exact
-- this destroys what was written since:
--   the column twice of tenant with its values
--   the column tier of tenant with its values
--   the column token of tenant with its values
--   the column lang of tenant with its values
--   the column region of tenant with its values
--   the column created_at of tenant with its values
--   the table booking with all its rows
--   the table tenant with all its rows
--   the table tier with all its rows

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

-- step 1: drop column twice of tenant
alter table `tenant` drop column `twice`;

-- step 2: drop column tier of tenant
alter table `tenant` drop foreign key `tenant_tier_fkey`,
  drop column `tier`,
  drop index `tenant_tier_fkey`;

-- step 3: drop column token of tenant
alter table `tenant` drop column `token`;

-- step 4: drop column lang of tenant
alter table `tenant` drop column `lang`;

-- step 5: drop column region of tenant
alter table `tenant` drop column `region`;

-- step 6: drop column created_at of tenant
alter table `tenant` drop column `created_at`;

-- step 7: drop table booking
drop table `booking`;

-- step 8: drop table tenant
drop table `tenant`;

-- step 9: drop table tier
drop table `tier`;
