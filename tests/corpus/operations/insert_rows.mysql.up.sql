-- insert_rows: forward, for MySQL 8.0 or later
-- Rows that are told apart by a key
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table kind
create table `kind` (
  `id` bigint not null auto_increment,
  `name` varchar(50) not null,
  `weight` decimal(4,2) not null default 0,
  `level` enum('low', 'high') not null default 'low',
  `active` boolean not null default true,
  `since` datetime(6) null,
  `options` json not null default ('{}'),
  constraint `kind_pkey` primary key (`id`),
  unique key `kind_name_key` (`name`)
);

-- step 2: create table country
create table `country` (
  `continent` char(2) not null,
  `code` char(2) not null,
  `name` varchar(50) not null,
  constraint `country_pkey` primary key (`continent`, `code`)
);

-- step 3: insert 2 rows into kind
insert into `kind` (`name`, `weight`, `level`, `active`, `since`, `options`) values
  ('grammar', 0.25, 'high', true, '2024-01-01 00:00:00', '{"a": [1, 2]}'),
  ('it''s \\style', 0.1, 'low', false, null, '{}');

-- step 4: insert 2 rows into kind
insert into `kind` (`id`, `name`) values
  (10, 'ten'),
  (-1, 'minus');

-- step 5: insert 2 rows into country
insert into `country` (`continent`, `code`, `name`) values
  ('eu', 'de', 'Germany'),
  ('as', 'in', 'India');
