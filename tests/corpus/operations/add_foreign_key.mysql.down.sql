-- add_foreign_key: reverse, for MySQL 8.0 or later
-- Foreign keys come and go
-- reversal: exact
-- this destroys what was written since:
--   the table booking with all its rows
--   the table mentor with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: require, else 'booking has rows whose second_id is not in mentor: add foreign key booking_second_id_fkey on booking can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `booking has rows whose second_id is not in mentor: add foreign …` check (ok = 1));
select case when not exists (select 1 from `booking` as `child` where (`child`.`second_id` is not null) and (not exists (select 1 from `mentor` as `parent` where `parent`.`id` = `child`.`second_id`))) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 2: add index booking_code_idx on booking, 1 of 2
-- lock: booking: INPLACE, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `booking` add key `booking_code_idx` (`code`),
  algorithm = inplace, lock = none;

-- step 3: add index booking_code_idx on booking, 2 of 2
-- lock: booking: INPLACE, LOCK=NONE, blocks reads and writes for an instant
alter table `booking` drop index `booking_code_fkey`,
  algorithm = inplace, lock = none;

-- step 4: build the index of booking_second_id_fkey
-- lock: booking: INPLACE, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `booking` add key `booking_second_id_fkey` (`second_id`),
  algorithm = inplace, lock = none;

-- step 5: add foreign key booking_second_id_fkey on booking
-- lock: booking: INPLACE, LOCK=NONE, blocks reads and writes for an instant
-- lock: mentor: INPLACE, LOCK=NONE, blocks reads and writes for an instant
set session foreign_key_checks = 0;
alter table `booking` add constraint `booking_second_id_fkey` foreign key (`second_id`) references `mentor` (`id`),
  algorithm = inplace, lock = none;
set session foreign_key_checks = 1;

-- step 6: look whether all rows of booking hold booking_second_id_fkey
-- note: where it stops, booking_second_id_fkey is gone again: go on from step 4 when the rows are right
select case when not exists (select 1 from `booking` as `child` where (`child`.`second_id` is not null) and (not exists (select 1 from `mentor` as `parent` where `parent`.`id` = `child`.`second_id`))) then 1 else 0 end into @mig_kept;
set @mig_then = case when @mig_kept = 1 then 'do 0' else 'alter table `booking` drop foreign key `booking_second_id_fkey`' end;
prepare mig_then from @mig_then;
execute mig_then;
deallocate prepare mig_then;
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `booking got rows whose second_id is not in mentor meanwhile: bo…` check (ok = 1));
select case when @mig_kept = 1 then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 7: drop foreign key booking_up_fkey on booking
-- lock: booking: INPLACE, LOCK=NONE, blocks reads and writes for an instant
alter table `booking` drop foreign key `booking_up_fkey`,
  drop index `booking_up_fkey`,
  algorithm = inplace, lock = none;

-- step 8: drop foreign key booking_code_fkey on booking
-- lock: booking: INPLACE, LOCK=NONE, blocks reads and writes for an instant
-- lock: mentor: INPLACE, LOCK=NONE, blocks reads and writes for an instant
alter table `booking` drop foreign key `booking_code_fkey`,
  algorithm = inplace, lock = none;

-- step 9: drop foreign key booking_mentor on booking
-- lock: booking: INPLACE, LOCK=NONE, blocks reads and writes for an instant
-- lock: mentor: INPLACE, LOCK=NONE, blocks reads and writes for an instant
alter table `booking` drop foreign key `booking_mentor`,
  drop index `booking_mentor`,
  algorithm = inplace, lock = none;

-- step 10: drop table booking
-- lock: booking: LOCK=EXCLUSIVE, blocks reads and writes for an instant
-- lock: mentor: LOCK=NONE, blocks reads and writes for an instant
drop table `booking`;

-- step 11: drop table mentor
-- lock: mentor: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `mentor`;
