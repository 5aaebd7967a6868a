-- create_table_options: forward, for MySQL 8.0 or later
-- Options of one engine
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table setting
create table `setting` (
  `key` varchar(50) not null,
  `value` varchar(50) not null,
  constraint `setting_pkey` primary key (`key`)
);
