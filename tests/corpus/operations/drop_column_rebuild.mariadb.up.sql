-- drop_column_rebuild: forward, for MariaDB 10.6 or later
-- A column of a check over two columns, and one of a composite key
-- reversal: lossy, it does not bring back
--   the values of b in child
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table parent
create table `parent` (
  `a` int not null,
  `b` int not null,
  constraint `parent_pkey` primary key (`a`, `b`)
);

-- step 2: create table child
create table `child` (
  `id` bigint not null auto_increment,
  `a` int not null default 1,
  `b` int not null default 2,
  `c` int not null default 3,
  constraint `child_pkey` primary key (`id`),
  key `child_a_b_fkey` (`a`, `b`),
  constraint `child_order` check (`b` < `c`),
  constraint `child_a_b_fkey` foreign key (`a`, `b`) references `parent` (`a`, `b`)
);

-- step 3: drop column b of child
alter table `child` drop foreign key `child_a_b_fkey`,
  drop constraint `child_order`,
  drop column `b`,
  drop index `child_a_b_fkey`;
