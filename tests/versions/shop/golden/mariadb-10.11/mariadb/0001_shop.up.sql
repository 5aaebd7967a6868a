-- 0001_shop: forward, for MariaDB 10.11 or later
-- A shop with rows
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table customer
create table `customer` (
  `id` bigint not null auto_increment,
  `mail` varchar(80) not null,
  `name` varchar(60) null,
  `phone` varchar(20) null,
  `country` char(2) not null default 'DE',
  constraint `customer_pkey` primary key (`id`)
);

-- step 2: create table product
create table `product` (
  `id` bigint not null auto_increment,
  `code` varchar(20) not null,
  `title` varchar(40) not null,
  `price` decimal(10,2) not null default 0,
  `stock` int not null default 0,
  constraint `product_pkey` primary key (`id`)
);

-- step 3: create table purchase
create table `purchase` (
  `id` bigint not null auto_increment,
  `customer_id` bigint not null,
  `product_id` bigint null,
  `amount` int not null default 1,
  `placed` date not null,
  constraint `purchase_pkey` primary key (`id`)
);

-- step 4: insert 2 rows into customer
insert into `customer` (`id`, `mail`, `name`, `phone`) values
  (1, 'ada@example.org', 'Ada', '+49 30 1'),
  (2, 'ben@example.org', 'Ben', null);

-- step 5: insert 2 rows into product
insert into `product` (`id`, `code`, `title`, `price`) values
  (1, 'tea', 'Tea', 3.50),
  (2, 'cup', 'Cup', 12.00);

-- step 6: insert 2 rows into purchase
insert into `purchase` (`id`, `customer_id`, `product_id`, `amount`, `placed`) values
  (1, 1, 1, 2, '2024-01-31'),
  (2, 2, 2, 1, '2024-02-01');
