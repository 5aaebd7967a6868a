-- beside_expressions: forward, for MariaDB 10.6 or later
-- Changes of tables that compute something
-- reversal: lossy, it does not bring back
--   the values of old in seat
--   which values of part in seat were null
--   which values of size in visit were null
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table visit
create table `visit` (
  `id` bigint not null auto_increment,
  `day` date not null,
  `mood` enum('sad', 'ok') not null default 'ok',
  `guest` varchar(40) not null,
  `notes` varchar(60) null,
  `size` int null,
  `seats` int not null default 1,
  constraint `visit_pkey` primary key (`id`),
  constraint `visit_day_check` check (`day` > '2000-01-01')
);

-- step 2: create table seat
create table `seat` (
  `id` bigint not null auto_increment,
  `name` varchar(40) null,
  `taken` boolean not null default false,
  `price` int not null,
  `part` varchar(20) null,
  `floor` int not null default 1,
  `old` varchar(20) null,
  `mig_seat_name_key_1` varchar(40) generated always as (case when `taken` = true then `name` end) virtual invisible,
  constraint `seat_pkey` primary key (`id`),
  unique key `seat_name_key` (`mig_seat_name_key_1`)
);

-- step 3: insert 2 rows into visit
insert into `visit` (`id`, `day`, `guest`, `notes`, `size`) values
  (1, '2024-05-01', 'Ann', 'n', 3),
  (2, '2024-05-02', 'Bo', null, null);

-- step 4: insert 2 rows into seat
insert into `seat` (`id`, `name`, `taken`, `price`, `part`) values
  (1, 'a', true, 2, 'left'),
  (2, 'a', false, 3, null);

-- step 5: set comment of guest of visit
alter table `visit` modify column `guest` varchar(40) not null comment 'who comes';

-- step 6: rename column guest of visit to visitor
alter table `visit` rename column `guest` to `visitor`;

-- step 7: set not null on size of visit, 1 of 2
update `visit` set `size` = 0 where `size` is null;

-- step 8: set not null on size of visit, 2 of 2
alter table `visit` modify column `size` int not null;

-- step 9: add column late to visit
alter table `visit` add column `late` boolean not null default false;

-- step 10: set default of seats of visit
alter table `visit` alter column `seats` set default 2;

-- step 11: add column row to seat
alter table `seat` add column `row` int not null default 0;

-- step 12: drop not null on floor of seat
alter table `seat` modify column `floor` int null default 1;

-- step 13: set not null on part of seat, 1 of 2
update `seat` set `part` = 'left' where `part` is null;

-- step 14: set not null on part of seat, 2 of 2
alter table `seat` modify column `part` varchar(20) not null;

-- step 15: rename unique constraint seat_name_key on seat to seat_taken_key
alter table `seat` rename index `seat_name_key` to `seat_taken_key`,
  rename column `mig_seat_name_key_1` to `mig_seat_taken_key_1`;

-- step 16: add unique seat_price_key on seat, 1 of 2
alter table `seat` add column `mig_seat_price_key_1` int generated always as (case when `taken` = true then `price` end) virtual invisible;

-- step 17: add unique seat_price_key on seat, 2 of 2
alter table `seat` add unique key `seat_price_key` (`mig_seat_price_key_1`);

-- step 18: rename unique constraint seat_price_key on seat to seat_cost_key
alter table `seat` rename index `seat_price_key` to `seat_cost_key`,
  rename column `mig_seat_price_key_1` to `mig_seat_cost_key_1`;

-- step 19: drop column old of seat
alter table `seat` drop column `old`;

-- step 20: drop unique seat_taken_key on seat, 1 of 2
alter table `seat` drop index `seat_taken_key`;

-- step 21: drop unique seat_taken_key on seat, 2 of 2
alter table `seat` drop column `mig_seat_taken_key_1`;
