-- add_column: reverse, for MySQL 8.0 or later
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
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: drop column born of tenant
-- lock: tenant: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `tenant` drop column `born`,
  algorithm = instant;

-- step 2: drop column place of tenant
-- lock: tenant: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `tenant` drop constraint `tenant_place`,
  drop column `place`;

-- step 3: drop column score of tenant
-- lock: tenant: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `tenant` drop constraint `tenant_score_check`,
  drop column `score`;

-- step 4: drop what rests on code of tenant
-- lock: tenant: INPLACE, LOCK=NONE, blocks reads and writes for an instant
alter table `tenant` drop index `tenant_code_key`,
  algorithm = inplace, lock = none;

-- step 5: drop column code of tenant
-- lock: tenant: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `tenant` drop column `code`,
  algorithm = instant;

-- step 6: drop what rests on tier_id of tenant, 1 of 2
-- lock: tenant: INPLACE, LOCK=NONE, blocks reads and writes for an instant
-- lock: tier: INPLACE, LOCK=NONE, blocks reads and writes for an instant
alter table `tenant` drop foreign key `tenant_tier_id_fkey`,
  algorithm = inplace, lock = none;

-- step 7: drop what rests on tier_id of tenant, 2 of 2
-- lock: tenant: INPLACE, LOCK=NONE, blocks reads and writes for an instant
alter table `tenant` drop index `tenant_tier_id_fkey`,
  algorithm = inplace, lock = none;

-- step 8: drop column tier_id of tenant
-- lock: tenant: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `tenant` drop column `tier_id`,
  algorithm = instant;

-- step 9: drop column settings of tenant
-- lock: tenant: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `tenant` drop column `settings`,
  algorithm = instant;

-- step 10: drop column current of tenant
-- lock: tenant: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `tenant` drop column `current`,
  algorithm = instant;

-- step 11: drop column active of tenant
-- lock: tenant: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `tenant` drop column `active`,
  algorithm = instant;

-- step 12: drop column plan of tenant
-- lock: tenant: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `tenant` drop column `plan`,
  algorithm = instant;

-- step 13: drop column phone of tenant
-- lock: tenant: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `tenant` drop column `phone`,
  algorithm = instant;

-- step 14: drop table tenant
-- lock: tenant: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `tenant`;

-- step 15: drop table tier
-- lock: tier: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `tier`;
