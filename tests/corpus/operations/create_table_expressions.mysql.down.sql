-- create_table_expressions: reverse, for MySQL 8.0 or later
-- Every operator and function in a check
-- reversal: exact
-- this destroys what was written since:
--   the table numbers with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: drop table numbers
-- lock: numbers: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `numbers`;
