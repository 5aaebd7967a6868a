-- alter_column_generated: forward, for MariaDB 10.6 or later
-- A generated column becomes a plain one, with all that hangs on it
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table invoice
create table `invoice` (
  `id` bigint not null auto_increment,
  `net` decimal(10,2) not null,
  `gross` decimal(12,2) generated always as (`net` * 2) stored comment 'with taxes',
  `note` varchar(10) null,
  constraint `invoice_pkey` primary key (`id`),
  unique key `invoice_once` (`id`, `gross`),
  key `invoice_gross_idx` (`gross`, `net`),
  constraint `invoice_gross_ok` check (`gross` >= 0)
);

-- step 2: drop generated of gross of invoice
alter table `invoice` modify column `gross` decimal(12,2) null comment 'with taxes';
