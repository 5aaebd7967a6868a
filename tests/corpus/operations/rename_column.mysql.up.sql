-- rename_column: forward, for MySQL 8.0 or later
-- A column that checks, keys and indexes use
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
  `other` varchar(20) null,
  `self` varchar(20) null,
  constraint `tenant_pkey` primary key (`id`),
  unique key `tenant_phone` (`phone`),
  key `tenant_phone_idx` (`phone`, `other`),
  key `tenant_self_fkey` (`self`),
  constraint `phone_ok` check ((`phone` <> '') and (`phone` <> `other`)),
  constraint `tenant_self_fkey` foreign key (`self`) references `tenant` (`phone`)
);

-- step 2: create table call
create table `call` (
  `id` bigint not null auto_increment,
  `phone` varchar(20) not null,
  constraint `call_pkey` primary key (`id`),
  key `call_phone_fkey` (`phone`),
  constraint `call_phone_fkey` foreign key (`phone`) references `tenant` (`phone`) on update cascade
);

-- step 3: rename column phone of tenant to "Phone E164", 1 of 3
alter table `tenant` drop constraint `phone_ok`;

-- step 4: rename column phone of tenant to "Phone E164", 2 of 3
alter table `tenant` rename column `phone` to `Phone E164`;

-- step 5: rename column phone of tenant to "Phone E164", 3 of 3
alter table `tenant` add constraint `phone_ok` check ((`Phone E164` <> '') and (`Phone E164` <> `other`));
