-- 0001_library: forward, for MariaDB 10.5 or later
-- A library with rows
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5
-- note: MariaDB before 10.8 takes each key of an index upwards, `desc` or not

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table reader
create table `reader` (
  `id` bigint not null auto_increment,
  `mail` varchar(80) not null,
  `name` varchar(60) null,
  `phone` varchar(20) null,
  `joined` datetime(6) not null default current_timestamp(6),
  constraint `reader_pkey` primary key (`id`)
);

-- step 2: create table book
create table `book` (
  `id` bigint not null auto_increment,
  `code` varchar(20) not null,
  `title` varchar(40) not null comment 'as printed',
  `price` decimal(10,2) not null default 0,
  `pages` int not null default 0,
  `state` enum('there', 'lent') not null default 'there',
  `facts` json null,
  `letters` int generated always as (`pages` * 2) virtual,
  `volumes` int generated always as ((`pages` div 500) + 1) stored,
  constraint `book_pkey` primary key (`id`),
  key `book_price_idx` (`price` desc, `id`)
);

-- step 3: create table loan
create table `loan` (
  `id` bigint not null auto_increment,
  `reader_id` bigint not null,
  `book_id` bigint null,
  `days` int not null default 14,
  `begun` date not null,
  constraint `loan_pkey` primary key (`id`)
);

-- step 4: create view lent
create view `lent` as
select `book`.`id` as `id`, `book`.`title` as `title`
from `book`
where `book`.`state` = 'lent';

-- step 5: insert 2 rows into reader
insert into `reader` (`id`, `mail`, `name`, `phone`) values
  (1, 'ada@example.org', 'Ada', '+49 30 1'),
  (2, 'ben@example.org', 'Ben', null);

-- step 6: insert 2 rows into book
insert into `book` (`id`, `code`, `title`, `price`) values
  (1, 'moby', 'Moby-Dick', 3.50),
  (2, 'emma', 'Emma', 12.00);

-- step 7: insert 2 rows into loan
insert into `loan` (`id`, `reader_id`, `book_id`, `days`, `begun`) values
  (1, 1, 1, 7, '2024-01-31'),
  (2, 2, 2, 14, '2024-02-01');
