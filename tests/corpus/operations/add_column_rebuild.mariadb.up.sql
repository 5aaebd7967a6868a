-- add_column_rebuild: forward, for MariaDB 10.6 or later
-- Columns that SQLite cannot add to a table with rows
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table tier
create table `tier` (
  `id` bigint not null auto_increment,
  `name` varchar(9) not null,
  constraint `tier_pkey` primary key (`id`),
  unique key `tier_name_key` (`name`)
);

-- step 2: create table tenant
create table `tenant` (
  `id` bigint not null auto_increment,
  `name` varchar(50) not null,
  constraint `tenant_pkey` primary key (`id`),
  key `tenant_name_idx` (`name`)
);

-- step 3: create table booking
create table `booking` (
  `id` bigint not null auto_increment,
  `tenant_id` bigint not null,
  constraint `booking_pkey` primary key (`id`),
  key `booking_tenant_id_fkey` (`tenant_id`),
  constraint `booking_tenant_id_fkey` foreign key (`tenant_id`) references `tenant` (`id`) on delete cascade
);

-- step 4: add column created_at to tenant
alter table `tenant` add column `created_at` datetime(6) not null default (utc_timestamp(6));

-- step 5: add column region to tenant, 1 of 2
alter table `tenant` add column `region` varchar(9) not null default 'eu';

-- step 6: add column region to tenant, 2 of 2
alter table `tenant` modify column `region` varchar(9) not null;

-- step 7: add column lang to tenant, 1 of 2
alter table `tenant` add column `lang` varchar(9) not null default 'de';

-- step 8: add column lang to tenant, 2 of 2
alter table `tenant` modify column `lang` varchar(9) not null default 'en';

-- step 9: add column token to tenant, 1 of 3
alter table `tenant` add column `token` char(36) null;

-- step 10: add column token to tenant, 2 of 3
update `tenant` set `token` = uuid();

-- step 11: add column token to tenant, 3 of 3
alter table `tenant` modify column `token` char(36) not null default (uuid());

-- step 12: add column tier to tenant
alter table `tenant` add column `tier` varchar(9) not null default 'x',
  add key `tenant_tier_fkey` (`tier`),
  add constraint `tenant_tier_fkey` foreign key (`tier`) references `tier` (`name`);

-- step 13: add column twice to tenant
alter table `tenant` add column `twice` int generated always as (char_length(`name`) * 2) stored;
