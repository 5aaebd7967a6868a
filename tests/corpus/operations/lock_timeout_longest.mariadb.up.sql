-- lock_timeout_longest: forward, for MariaDB 10.6 or later
-- The longest that MySQL and MariaDB wait
-- reversal: exact
-- lock timeout: 31536000000 ms, retry: 0

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 31536000;
set session innodb_lock_wait_timeout = 31536000;

-- step 1: create table tenant
create table `tenant` (
  `id` bigint not null auto_increment,
  constraint `tenant_pkey` primary key (`id`)
);
