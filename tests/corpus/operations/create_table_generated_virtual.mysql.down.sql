-- create_table_generated_virtual: reverse, for MySQL 8.0 or later
-- Generated columns that are not stored
-- reversal: exact
-- this destroys what was written since:
--   the column c of line with its values
--   the table line with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: drop column c of line
-- lock: line: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `line` drop column `c`,
  algorithm = instant;

-- step 2: drop table line
-- lock: line: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `line`;
