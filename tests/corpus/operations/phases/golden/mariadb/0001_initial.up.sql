-- 0001_initial: forward, for MariaDB 10.6 or later
-- Tenants and bookings
-- reversal: exact

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

-- step 1: create table tenant
create table `tenant` (
  `id` bigint not null auto_increment,
  `name` varchar(50) not null,
  `phone` varchar(20) null,
  `tier` enum('free', 'paid') not null default 'free',
  constraint `tenant_pkey` primary key (`id`)
);

-- step 2: create table booking
create table `booking` (
  `id` bigint not null auto_increment,
  `tenant_id` bigint not null,
  `seats` int not null default 1,
  constraint `booking_pkey` primary key (`id`),
  key `booking_tenant_id_fkey` (`tenant_id`),
  constraint `booking_tenant_id_fkey` foreign key (`tenant_id`) references `tenant` (`id`) on delete cascade
);

-- step 3: create view tenant_name
create view `tenant_name` as
select `tenant`.`id` as `id`, `tenant`.`name` as `name`
from `tenant`;
