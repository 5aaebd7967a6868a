-- 0001: forward, for MariaDB 10.6 or later
-- Members
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table member
create table `member` (
  `id` bigint not null auto_increment,
  `name` varchar(50) not null,
  `visits` int not null default 0,
  constraint `member_pkey` primary key (`id`)
);

-- step 2: insert 2 rows into member
insert into `member` (`id`, `name`, `visits`) values
  (1001, 'Ann', 3),
  (1002, 'Bob', 0);
