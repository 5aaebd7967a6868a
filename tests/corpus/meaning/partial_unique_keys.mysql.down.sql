-- partial_unique_keys: reverse, for MySQL 8.0 or later
-- Unique keys over some rows
-- reversal: exact
-- this destroys what was written since:
--   the table seat with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: require, else 'seat has duplicates in row: add unique seat_first on seat can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `seat has duplicates in row: add unique seat_first on seat can n…` check (ok = 1));
select case when not exists (select 1 from `seat` where (`seat`.`row` is not null) and (`seat`.`number` = 0) group by `seat`.`row` having count(*) > 1) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 2: add unique seat_first on seat
-- lock: seat: INPLACE, LOCK=SHARED, blocks writes while the index is built
-- lock: seat: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `seat` add unique key `seat_first` ((case when `number` = 0 then `row` end));

-- step 3: rename unique constraint seat_first on seat to seat_row
-- lock: seat: INPLACE, LOCK=NONE, blocks reads and writes for an instant
alter table `seat` rename index `seat_first` to `seat_row`;

-- step 4: drop unique seat_row on seat
-- lock: seat: INPLACE, LOCK=NONE, blocks reads and writes for an instant
-- lock: seat: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `seat` drop index `seat_row`;

-- step 5: delete 2 rows from seat
-- lock: seat: rows, blocks who writes the same rows while its rows are written
delete from `seat` where `id` in (1, 2);

-- step 6: drop table seat
-- lock: seat: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `seat`;
