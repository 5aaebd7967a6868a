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
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: drop column twice of tenant
-- lock: tenant: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `tenant` drop column `twice`;

-- step 2: drop what rests on tier of tenant, 1 of 2
-- lock: tenant: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `tenant` drop foreign key `tenant_tier_fkey`,
  algorithm = instant, lock = none;

-- step 3: drop what rests on tier of tenant, 2 of 2
-- lock: tenant: NOCOPY, LOCK=NONE, blocks reads and writes for an instant
alter table `tenant` drop index `tenant_tier_fkey`,
  algorithm = nocopy, lock = none;

-- step 4: drop column tier of tenant
-- lock: tenant: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `tenant` drop column `tier`,
  algorithm = instant, lock = none;

-- step 5: drop column token of tenant
-- lock: tenant: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `tenant` drop column `token`,
  algorithm = instant, lock = none;

-- step 6: drop column lang of tenant
-- lock: tenant: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `tenant` drop column `lang`,
  algorithm = instant, lock = none;

-- step 7: drop column region of tenant
-- lock: tenant: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `tenant` drop column `region`,
  algorithm = instant, lock = none;

-- step 8: drop column created_at of tenant
-- lock: tenant: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `tenant` drop column `created_at`,
  algorithm = instant, lock = none;

-- step 9: drop table booking
-- lock: booking: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `booking`;

-- step 10: drop table tenant
-- lock: tenant: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `tenant`;

-- step 11: drop table tier
-- lock: tier: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `tier`;
