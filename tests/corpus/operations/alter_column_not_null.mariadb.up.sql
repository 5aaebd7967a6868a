-- alter_column_not_null: forward, for MariaDB 10.6 or later
-- Columns stop being null, and may be null again
-- reversal: lossy, it does not bring back
--   which values of tenant_id in invoice were null
--   which values of note in tenant were null
--   which values of size in tenant were null
--   which values of plan in tenant were null
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table tenant
create table `tenant` (
  `id` bigint not null auto_increment,
  `plan` varchar(10) null default 'free' comment 'what is paid for',
  `size` int null,
  `note` longtext null,
  constraint `tenant_pkey` primary key (`id`),
  constraint `tenant_size_check` check (`size` > 0)
);

-- step 2: create table invoice
create table `invoice` (
  `id` bigint not null auto_increment,
  `tenant_id` bigint null,
  constraint `invoice_pkey` primary key (`id`),
  key `invoice_tenant_id_fkey` (`tenant_id`),
  constraint `invoice_tenant_id_fkey` foreign key (`tenant_id`) references `tenant` (`id`) on delete cascade
);

-- step 3: set not null on plan of tenant, 1 of 2
update `tenant` set `plan` = 'none' where `plan` is null;

-- step 4: set not null on plan of tenant, 2 of 2
alter table `tenant` modify column `plan` varchar(10) not null default 'free' comment 'what is paid for';

-- step 5: set not null on size of tenant, 1 of 2
update `tenant` set `size` = 1 where `size` is null;

-- step 6: set not null on size of tenant, 2 of 2
alter table `tenant` modify column `size` int not null;

-- step 7: set not null on note of tenant, 1 of 2
update `tenant` set `note` = 'it''s' where `note` is null;

-- step 8: set not null on note of tenant, 2 of 2
alter table `tenant` modify column `note` longtext not null;

-- step 9: drop not null on note of tenant
alter table `tenant` modify column `note` longtext null;

-- step 10: set not null on tenant_id of invoice, 1 of 2
update `invoice` set `tenant_id` = 41 where `tenant_id` is null;

-- step 11: set not null on tenant_id of invoice, 2 of 2
alter table `invoice` modify column `tenant_id` bigint not null;
