-- rename_column_expression_index: forward, for MySQL 8.0 or later
-- A column that an index on an expression uses
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table tenant
create table `tenant` (
  `id` bigint not null auto_increment,
  `phone` varchar(20) not null,
  constraint `tenant_pkey` primary key (`id`),
  key `tenant_phone_idx` ((lower(`phone`)), `id` desc)
);

-- step 2: rename column phone of tenant to phone_e164, 1 of 3
alter table `tenant` drop index `tenant_phone_idx`;

-- step 3: rename column phone of tenant to phone_e164, 2 of 3
alter table `tenant` rename column `phone` to `phone_e164`;

-- step 4: rename column phone of tenant to phone_e164, 3 of 3
alter table `tenant` add key `tenant_phone_idx` ((lower(`phone_e164`)), `id` desc);
