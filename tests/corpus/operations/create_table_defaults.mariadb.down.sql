-- create_table_defaults: reverse, for MariaDB 10.6 or later
-- Defaults that are worked out for each row
-- reversal: exact
-- this destroys what was written since:
--   the table booking with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: drop table booking
-- lock: booking: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `booking`;
