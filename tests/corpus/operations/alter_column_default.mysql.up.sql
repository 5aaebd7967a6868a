-- alter_column_default: forward, for MySQL 8.0 or later
-- A column gets a default, another one, and none
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table tenant
create table `tenant` (
  `id` bigint not null auto_increment,
  `plan` varchar(10) not null,
  `note` varchar(10) null default 'x' comment 'kept',
  `seen` datetime(6) null,
  constraint `tenant_pkey` primary key (`id`)
);

-- step 2: set default of plan of tenant
alter table `tenant` alter column `plan` set default 'free';

-- step 3: set default of plan of tenant
alter table `tenant` alter column `plan` set default 'it''s \\';

-- step 4: drop default of note of tenant
alter table `tenant` modify column `note` varchar(10) null comment 'kept';

-- step 5: set default of seen of tenant
alter table `tenant` alter column `seen` set default (utc_timestamp(6));

-- step 6: drop default of plan of tenant
alter table `tenant` modify column `plan` varchar(10) not null;
