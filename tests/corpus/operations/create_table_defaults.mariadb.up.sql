-- create_table_defaults: forward, for MariaDB 10.6 or later
-- Defaults that are worked out for each row
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table booking
create table `booking` (
  `id` char(36) not null default (uuid()),
  `created_at` datetime(6) not null default (utc_timestamp(6)),
  `local_at` datetime(6) not null default (utc_timestamp(6)),
  `day` date not null default (utc_date()),
  `label` varchar(20) not null default (lower('NEW')),
  `amount` int not null default (2 + (3 * 4)),
  `note` longtext not null default (concat(upper('x'), '!')),
  `settings` json not null default ('{}'),
  `nothing` varchar(5) null default null,
  constraint `booking_pkey` primary key (`id`)
);
