-- alter_table_options: reverse, for MySQL 8.0 or later
-- Options of a table
-- reversal: exact
-- this destroys what was written since:
--   the table tag with all its rows
--   the table event with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: drop table tag
-- lock: tag: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `tag`;

-- step 2: set options of event
-- lock: event: INPLACE, LOCK=NONE, blocks reads and writes for an instant
alter table `event` STATS_PERSISTENT=1,
  STATS_SAMPLE_PAGES=default,
  algorithm = inplace, lock = none;

-- step 3: drop table event
-- lock: event: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `event`;
