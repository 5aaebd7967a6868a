-- add_unique: forward, for MariaDB 10.6 or later
-- Unique constraints, with and without a predicate
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table tenant
create table `tenant` (
  `id` bigint not null auto_increment,
  `name` varchar(50) not null,
  `slug` varchar(50) not null,
  `email` varchar(50) not null,
  `gone` boolean not null default false,
  constraint `tenant_pkey` primary key (`id`)
);

-- step 2: add unique tenant_name_key on tenant
alter table `tenant` add unique key `tenant_name_key` (`name`);

-- step 3: add unique tenant_slug on tenant
alter table `tenant` add unique key `tenant_slug` (`slug`, `name`);

-- step 4: drop unique tenant_name_key on tenant
alter table `tenant` drop index `tenant_name_key`;
