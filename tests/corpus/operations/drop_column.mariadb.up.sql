-- drop_column: forward, for MariaDB 10.6 or later
-- Columns go, with what rests on them
-- reversal: lossy, it does not bring back
--   the values of last in tenant
--   the values of filled in tenant
--   the values of needed in tenant
--   that needed of tenant is `not null`: nothing says what its rows would have
--   the values of checked in tenant
--   the values of email in tenant
--   the values of owner_id in tenant
--   the values of indexed in tenant
--   the values of plain in tenant
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table owner
create table `owner` (
  `id` bigint not null auto_increment,
  `email` varchar(99) not null,
  constraint `owner_pkey` primary key (`id`),
  unique key `owner_email_key` (`email`)
);

-- step 2: create table tenant
create table `tenant` (
  `id` bigint not null auto_increment,
  `plain` varchar(50) null,
  `indexed` varchar(50) not null default 'x',
  `a` int not null default 1,
  `b` int not null default 2,
  `owner_id` bigint null,
  `email` varchar(99) null,
  `checked` int not null default 3,
  `needed` varchar(10) not null,
  `filled` varchar(10) not null,
  `last` int null,
  constraint `tenant_pkey` primary key (`id`),
  unique key `tenant_pair_key` (`b`, `indexed`),
  key `tenant_indexed_idx` (`indexed`),
  key `tenant_pair_idx` (`a`, `b`),
  key `tenant_owner_id_fkey` (`owner_id`),
  key `tenant_email_fkey` (`email`),
  constraint `tenant_checked_check` check (`checked` > 0),
  constraint `tenant_owner_id_fkey` foreign key (`owner_id`) references `owner` (`id`) on delete cascade,
  constraint `tenant_email_fkey` foreign key (`email`) references `owner` (`email`)
);

-- step 3: drop column plain of tenant
alter table `tenant` drop column `plain`;

-- step 4: drop column indexed of tenant
alter table `tenant` drop index `tenant_pair_key`,
  drop index `tenant_indexed_idx`,
  drop column `indexed`;

-- step 5: drop column owner_id of tenant
alter table `tenant` drop foreign key `tenant_owner_id_fkey`,
  drop column `owner_id`,
  drop index `tenant_owner_id_fkey`;

-- step 6: drop column email of tenant
alter table `tenant` drop foreign key `tenant_email_fkey`,
  drop column `email`,
  drop index `tenant_email_fkey`;

-- step 7: drop column checked of tenant
alter table `tenant` drop constraint `tenant_checked_check`,
  drop column `checked`;

-- step 8: drop column needed of tenant
alter table `tenant` drop column `needed`;

-- step 9: drop column filled of tenant
alter table `tenant` drop column `filled`;

-- step 10: drop column last of tenant
alter table `tenant` drop column `last`;
