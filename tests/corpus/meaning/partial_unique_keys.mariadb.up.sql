-- partial_unique_keys: forward, for MariaDB 10.6 or later
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
  `mig_seat_once_1` char(2) generated always as (case when `state` <> 'gone' then rtrim(`row`) end) virtual invisible,
  `mig_seat_once_2` int generated always as (case when `state` <> 'gone' then `number` end) virtual invisible,
  `mig_seat_named_1` varchar(20) generated always as (case when `state` = 'taken' then `name` end) virtual invisible,
  constraint `seat_pkey` primary key (`id`),
  unique key `seat_once` (`mig_seat_once_1`, `mig_seat_once_2`),
  unique key `seat_named` (`mig_seat_named_1`)
);

-- step 2: insert 2 rows into seat
insert into `seat` (`id`, `row`, `number`, `name`, `state`) values
  (1, 'a', 1, 'x', 'taken'),
  (2, 'a', 1, 'x', 'gone');

-- step 3: add unique seat_row on seat, 1 of 2
alter table `seat` add column `mig_seat_row_1` char(2) generated always as (case when `number` = 0 then rtrim(`row`) end) virtual invisible;

-- step 4: add unique seat_row on seat, 2 of 2
alter table `seat` add unique key `seat_row` (`mig_seat_row_1`);

-- step 5: rename unique constraint seat_row on seat to seat_first
alter table `seat` rename index `seat_row` to `seat_first`,
  rename column `mig_seat_row_1` to `mig_seat_first_1`;

-- step 6: drop unique seat_first on seat, 1 of 2
alter table `seat` drop index `seat_first`;

-- step 7: drop unique seat_first on seat, 2 of 2
alter table `seat` drop column `mig_seat_first_1`;
