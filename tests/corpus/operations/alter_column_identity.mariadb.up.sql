-- alter_column_identity: forward, for MariaDB 10.6 or later
-- A key begins to count by itself, and another stops
-- reversal: lossy, it does not bring back
--   how far id of invoice had counted
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table tenant
create table `tenant` (
  `id` bigint not null,
  `name` varchar(10) not null default 'x',
  constraint `tenant_pkey` primary key (`id`)
);

-- step 2: create table invoice
create table `invoice` (
  `id` bigint not null auto_increment,
  `tenant_id` bigint not null,
  constraint `invoice_pkey` primary key (`id`),
  key `invoice_tenant_id_fkey` (`tenant_id`),
  constraint `invoice_tenant_id_fkey` foreign key (`tenant_id`) references `tenant` (`id`) on delete cascade
);

-- step 3: insert 1 row into tenant
insert into `tenant` (`id`, `name`) values
  (7, 'seven');

-- step 4: set identity on id of tenant
set session foreign_key_checks = 0;
alter table `tenant` modify column `id` bigint not null auto_increment;
set session foreign_key_checks = 1;

-- step 5: drop identity of id of invoice
alter table `invoice` modify column `id` bigint not null;
