-- create_table_generated_virtual: forward, for MySQL 8.0 or later
-- Generated columns that are not stored
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table line
create table `line` (
  `id` bigint not null auto_increment,
  `a` int not null,
  `b` int generated always as (`a` * 2) virtual,
  constraint `line_pkey` primary key (`id`)
);

-- step 2: add column c to line
alter table `line` add column `c` int generated always as (`a` * 3) virtual;
