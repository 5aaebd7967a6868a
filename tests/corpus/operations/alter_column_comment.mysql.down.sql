-- alter_column_comment: reverse, for MySQL 8.0 or later
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

-- step 1: drop table plan
-- lock: plan: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `plan`;

-- step 2: set comment of tenant
-- lock: tenant: INPLACE, LOCK=NONE, blocks reads and writes for an instant
alter table `tenant` comment = 'who pays us',
  algorithm = inplace, lock = none;

-- step 3: set comment of size of tenant
-- lock: tenant: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `tenant` modify column `size` int null comment 'seats',
  algorithm = instant;

-- step 4: set comment of tenant
-- lock: tenant: INPLACE, LOCK=NONE, blocks reads and writes for an instant
alter table `tenant` comment = 'who pays',
  algorithm = inplace, lock = none;

-- step 5: drop comment of size of tenant
-- lock: tenant: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `tenant` modify column `size` int null,
  algorithm = instant;

-- step 6: set comment of plan of tenant
-- lock: tenant: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `tenant` modify column `plan` varchar(10) not null default 'free' comment 'old',
  algorithm = instant;

-- step 7: drop table tenant
-- lock: tenant: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `tenant`;
