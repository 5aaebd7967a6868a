-- alter_column_comment: forward, for MariaDB 10.6 or later
-- Comments come, change and go
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table tenant
create table `tenant` (
  `id` bigint not null auto_increment,
  `plan` varchar(10) not null default 'free' comment 'old',
  `size` int null,
  constraint `tenant_pkey` primary key (`id`)
) comment = 'who pays';

-- step 2: set comment of plan of tenant
alter table `tenant` modify column `plan` varchar(10) not null default 'free' comment 'it''s new \\ and "quoted"';

-- step 3: set comment of size of tenant
alter table `tenant` modify column `size` int null comment 'seats';

-- step 4: set comment of tenant
alter table `tenant` comment = 'who pays us';

-- step 5: drop comment of size of tenant
alter table `tenant` modify column `size` int null;

-- step 6: drop comment of tenant
alter table `tenant` comment = '';

-- step 7: create table plan
create table `plan` (
  `id` bigint not null auto_increment,
  constraint `plan_pkey` primary key (`id`)
) comment = 'seen on two engines';

-- step 8: set comment of plan
alter table `plan` comment = 'not seen any more';
