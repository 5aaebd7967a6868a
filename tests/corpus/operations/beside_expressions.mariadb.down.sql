-- beside_expressions: reverse, for MariaDB 10.6 or later
-- Changes of tables that compute something
-- reversal: lossy, it does not bring back
--   the values of old in seat
--   which values of part in seat were null
--   which values of size in visit were null
-- this destroys what was written since:
--   the column row of seat with its values
--   the column late of visit with its values
--   the table seat with all its rows
--   the table visit with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: require, else 'seat has duplicates in name: add unique seat_taken_key on seat can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `seat has duplicates in name: add unique seat_taken_key on seat …` check (ok = 1));
select case when not exists (select 1 from `seat` where (`seat`.`name` is not null) and (`seat`.`taken` = true) group by `seat`.`name` having count(*) > 1) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 2: require, else 'seat.floor has nulls: set not null on floor of seat can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `seat.floor has nulls: set not null on floor of seat can not be …` check (ok = 1));
select case when not exists (select 1 from `seat` where `seat`.`floor` is null) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 3: add unique seat_taken_key on seat, 1 of 2
-- lock: seat: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `seat` add column `mig_seat_taken_key_1` varchar(40) generated always as (case when `taken` = true then `name` end) virtual invisible;

-- step 4: add unique seat_taken_key on seat, 2 of 2
-- lock: seat: NOCOPY, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `seat` add unique key `seat_taken_key` (`mig_seat_taken_key_1`);

-- step 5: add column old to seat
-- lock: seat: INSTANT, LOCK=NONE, blocks reads and writes for an instant
-- lock: seat: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `seat` add column `old` varchar(20) null after `floor`;

-- step 6: rename unique constraint seat_cost_key on seat to seat_price_key
-- lock: seat: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `seat` rename index `seat_cost_key` to `seat_price_key`,
  rename column `mig_seat_cost_key_1` to `mig_seat_price_key_1`;

-- step 7: drop unique seat_price_key on seat, 1 of 2
-- lock: seat: NOCOPY, LOCK=NONE, blocks reads and writes for an instant
alter table `seat` drop index `seat_price_key`;

-- step 8: drop unique seat_price_key on seat, 2 of 2
-- lock: seat: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `seat` drop column `mig_seat_price_key_1`;

-- step 9: rename unique constraint seat_taken_key on seat to seat_name_key
-- lock: seat: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `seat` rename index `seat_taken_key` to `seat_name_key`,
  rename column `mig_seat_taken_key_1` to `mig_seat_name_key_1`,
  algorithm = instant, lock = none;

-- step 10: drop not null on part of seat
-- lock: seat: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
-- lock: seat: INPLACE, LOCK=SHARED, blocks writes while the table is written anew
alter table `seat` modify column `part` varchar(20) null;

-- step 11: set not null on floor of seat
-- lock: seat: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
-- lock: seat: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `seat` modify column `floor` int not null default 1;

-- step 12: drop column row of seat
-- lock: seat: INSTANT, LOCK=NONE, blocks reads and writes for an instant
-- lock: seat: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `seat` drop column `row`;

-- step 13: set default of seats of visit
-- lock: visit: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `visit` alter column `seats` set default 1,
  algorithm = instant, lock = none;

-- step 14: drop column late of visit
-- lock: visit: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `visit` drop column `late`,
  algorithm = instant, lock = none;

-- step 15: drop not null on size of visit
-- lock: visit: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `visit` modify column `size` int null;

-- step 16: rename column visitor of visit to guest
-- lock: visit: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `visit` rename column `visitor` to `guest`;

-- step 17: drop comment of guest of visit
-- lock: visit: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `visit` modify column `guest` varchar(40) not null;

-- step 18: delete 2 rows from seat
-- lock: seat: rows, blocks who writes the same rows while its rows are written
delete from `seat` where `id` in (1, 2);

-- step 19: delete 2 rows from visit
-- lock: visit: rows, blocks who writes the same rows while its rows are written
delete from `visit` where `id` in (1, 2);

-- step 20: drop table seat
-- lock: seat: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `seat`;

-- step 21: drop table visit
-- lock: visit: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `visit`;
