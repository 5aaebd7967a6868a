-- create_table_long_names: reverse, for MariaDB 10.6 or later
-- Names that have to be cut
-- reversal: exact
-- this destroys what was written since:
--   the table a_table_with_a_name_that_is_already_quite_long_by_itself with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: drop table a_table_with_a_name_that_is_already_quite_long_by_itself
-- lock: a_table_with_a_name_that_is_already_quite_long_by_itself: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `a_table_with_a_name_that_is_already_quite_long_by_itself`;
