-- add_check: forward, for MariaDB 10.6 or later
-- Checks come and go
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table tenant
create table `tenant` (
  `id` bigint not null auto_increment,
  `low` int not null,
  `high` int not null,
  `old` int not null,
  constraint `tenant_pkey` primary key (`id`),
  constraint `tenant_old` check (`old` > 0)
);

-- step 2: add check tenant_low_high_check on tenant
alter table `tenant` add constraint `tenant_low_high_check` check (`low` < `high`);

-- step 3: add check tenant_low_check on tenant
alter table `tenant` add constraint `tenant_low_check` check (`low` > 0);

-- step 4: add check tenant_low_check2 on tenant
alter table `tenant` add constraint `tenant_low_check2` check ((`low` > 10) or (`low` < 5));

-- step 5: drop check tenant_old on tenant
alter table `tenant` drop constraint `tenant_old`;
