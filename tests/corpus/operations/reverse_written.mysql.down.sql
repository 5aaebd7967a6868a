-- reverse_written: reverse, for MySQL 8.0 or later
-- Reverses that the author wrote
-- reversal: lossy, it does not bring back
--   how it was before: insert 1 row into tenant
--   the values of plan in tenant
-- this destroys what was written since:
--   the table tenant with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: add column plan to tenant, 1 of 2
-- lock: tenant: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `tenant` add column `plan` varchar(9) not null default 'lost',
  algorithm = instant;

-- step 2: add column plan to tenant, 2 of 2
-- lock: tenant: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `tenant` modify column `plan` varchar(9) not null default 'free',
  algorithm = instant;

-- step 3: drop column note of tenant
-- lock: tenant: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `tenant` drop column `note`,
  algorithm = instant;

-- step 4: drop table tenant
-- lock: tenant: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `tenant`;
