-- irreversible: forward, for MySQL 8.0 or later
-- What cannot be undone
-- reversal: irreversible, because the data must not come back; -- ever
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table tenant
create table `tenant` (
  `id` bigint not null auto_increment,
  `data` varchar(50) null,
  constraint `tenant_pkey` primary key (`id`)
);

-- step 2: drop column data of tenant
alter table `tenant` drop column `data`;
