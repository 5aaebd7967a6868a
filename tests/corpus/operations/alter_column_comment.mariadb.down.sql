-- alter_column_comment: reverse, for MariaDB 10.6 or later
-- Comments come, change and go
-- reversal: exact
-- this destroys what was written since:
--   the table plan with all its rows
--   the table tenant with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: set comment of plan
-- lock: plan: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `plan` comment = 'seen on two engines',
  algorithm = instant, lock = none;

-- step 2: drop table plan
-- lock: plan: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `plan`;

-- step 3: set comment of tenant
-- lock: tenant: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `tenant` comment = 'who pays us',
  algorithm = instant, lock = none;

-- step 4: set comment of size of tenant
-- lock: tenant: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `tenant` modify column `size` int null comment 'seats',
  algorithm = instant, lock = none;

-- step 5: set comment of tenant
-- lock: tenant: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `tenant` comment = 'who pays',
  algorithm = instant, lock = none;

-- step 6: drop comment of size of tenant
-- lock: tenant: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `tenant` modify column `size` int null,
  algorithm = instant, lock = none;

-- step 7: set comment of plan of tenant
-- lock: tenant: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `tenant` modify column `plan` varchar(10) not null default 'free' comment 'old',
  algorithm = instant, lock = none;

-- step 8: drop table tenant
-- lock: tenant: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `tenant`;
