-- archive_table_triggers: forward, for MySQL 8.0 or later
-- The triggers of an archived table come back
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table stock
create table `stock` (
  `id` bigint not null auto_increment,
  `count` int not null default 0,
  `name` varchar(20) not null,
  constraint `stock_pkey` primary key (`id`)
);

-- step 2: create trigger stock_trim on stock
create trigger stock_trim before insert on stock for each row set new.name = trim(new.name);

-- step 3: drop trigger stock_trim on stock
drop trigger `stock_trim`;

-- step 4: rename table stock to mig_archive__stock
rename table `stock` to `mig_archive__stock`;

-- step 5: create table stock
create table `stock` (
  `id` bigint not null auto_increment,
  constraint `stock_pkey` primary key (`id`)
);
