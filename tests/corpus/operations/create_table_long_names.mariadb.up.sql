-- create_table_long_names: forward, for MariaDB 10.6 or later
-- Names that have to be cut
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table a_table_with_a_name_that_is_already_quite_long_by_itself
create table `a_table_with_a_name_that_is_already_quite_long_by_itself` (
  `id` bigint not null auto_increment,
  `a_column_with_a_long_name` int not null,
  `another_column_with_a_long_name` int not null,
  `a_column_with_a_long_name_2` int not null,
  constraint `a_table_with_a_name_that_is_already_quite_long_by_itself_pkey` primary key (`id`),
  unique key `a_table_with_a_name_that_is_already_quite_long_by_itse_a783eee9` (`a_column_with_a_long_name`),
  key `a_table_with_a_name_that_is_already_quite_long_by_itse_7b147922` (`a_column_with_a_long_name`, `another_column_with_a_long_name`),
  key `a_table_with_a_name_that_is_already_quite_long_by_itse_4915dea2` (`a_column_with_a_long_name`, `another_column_with_a_long_name`, `id`),
  constraint `a_table_with_a_name_that_is_already_quite_long_by_itse_bb17e702` check (`a_column_with_a_long_name` > 0),
  constraint `a_table_with_a_name_that_is_already_quite_long_by_its_0320107f2` check (`a_column_with_a_long_name` < 100)
);
