-- create_table_generated: forward, for MySQL 8.0 or later
-- Generated columns
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table line
create table `line` (
  `id` bigint not null auto_increment,
  `quantity` int not null,
  `price` decimal(10,2) not null,
  `total` decimal(12,2) generated always as (`quantity` * `price`) stored,
  `label` varchar(50) null,
  `label_low` varchar(50) generated always as (lower(`label`)) stored,
  constraint `line_pkey` primary key (`id`)
);
