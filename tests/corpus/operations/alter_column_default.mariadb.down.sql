-- alter_column_default: reverse, for MariaDB 10.6 or later
-- A column gets a default, another one, and none
-- reversal: exact
-- this destroys what was written since:
--   the table tenant with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: set default of plan of tenant
-- lock: tenant: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `tenant` alter column `plan` set default 'it''s \\',
  algorithm = instant, lock = none;

-- step 2: drop default of seen of tenant
-- lock: tenant: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `tenant` modify column `seen` datetime(6) null,
  algorithm = instant, lock = none;

-- step 3: set default of note of tenant
-- lock: tenant: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `tenant` alter column `note` set default 'x',
  algorithm = instant, lock = none;

-- step 4: set default of plan of tenant
-- lock: tenant: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `tenant` alter column `plan` set default 'free',
  algorithm = instant, lock = none;

-- step 5: drop default of plan of tenant
-- lock: tenant: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `tenant` modify column `plan` varchar(10) not null,
  algorithm = instant, lock = none;

-- step 6: drop table tenant
-- lock: tenant: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `tenant`;
