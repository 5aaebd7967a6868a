-- reverse_written: forward, for MariaDB 10.6 or later
-- Reverses that the author wrote
-- reversal: lossy, it does not bring back
--   how it was before: insert 1 row into tenant
--   the values of plan in tenant
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table tenant
create table `tenant` (
  `id` bigint not null auto_increment,
  `name` varchar(50) not null,
  `plan` varchar(9) not null default 'free',
  constraint `tenant_pkey` primary key (`id`)
);

-- step 2: add column note to tenant
alter table `tenant` add column `note` varchar(9) null;

-- step 3: drop column plan of tenant
alter table `tenant` drop column `plan`;

-- step 4: insert 1 row into tenant
insert into `tenant` (`id`, `name`) values
  (1, 'first');
