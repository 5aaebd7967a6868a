-- partial_unique_keys: forward, for MySQL 8.0 or later
-- Unique keys over some rows
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table seat
create table `seat` (
  `id` bigint not null auto_increment,
  `row` char(2) not null,
  `number` int not null,
  `name` varchar(20) null,
  `state` varchar(10) not null default 'free',
  constraint `seat_pkey` primary key (`id`),
  unique key `seat_once` ((case when `state` <> 'gone' then `row` end), (case when `state` <> 'gone' then `number` end)),
  unique key `seat_named` ((case when `state` = 'taken' then `name` end))
);

-- step 2: insert 2 rows into seat
insert into `seat` (`id`, `row`, `number`, `name`, `state`) values
  (1, 'a', 1, 'x', 'taken'),
  (2, 'a', 1, 'x', 'gone');

-- step 3: add unique seat_row on seat
alter table `seat` add unique key `seat_row` ((case when `number` = 0 then `row` end));

-- step 4: rename unique constraint seat_row on seat to seat_first
alter table `seat` rename index `seat_row` to `seat_first`;

-- step 5: drop unique seat_first on seat
alter table `seat` drop index `seat_first`;
