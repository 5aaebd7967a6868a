-- add_foreign_key: reverse, for MySQL 8.0 or later
-- Foreign keys come and go
-- reversal: exact
-- this destroys what was written since:
--   the table booking with all its rows
--   the table mentor with all its rows

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

-- step 1: require, else 'booking has rows whose second_id is not in mentor: add foreign key booking_second_id_fkey on booking can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `booking has rows whose second_id is not in mentor: add foreign …` check (ok = 1));
select case when not exists (select 1 from `booking` as `child` where (`child`.`second_id` is not null) and (not exists (select 1 from `mentor` as `parent` where `parent`.`id` = `child`.`second_id`))) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 2: add index booking_code_idx on booking
alter table `booking` add key `booking_code_idx` (`code`);
alter table `booking` drop index `booking_code_fkey`;

-- step 3: add foreign key booking_second_id_fkey on booking
alter table `booking` add key `booking_second_id_fkey` (`second_id`),
  add constraint `booking_second_id_fkey` foreign key (`second_id`) references `mentor` (`id`);

-- step 4: drop foreign key booking_up_fkey on booking
alter table `booking` drop foreign key `booking_up_fkey`,
  drop index `booking_up_fkey`;

-- step 5: drop foreign key booking_code_fkey on booking
alter table `booking` drop foreign key `booking_code_fkey`;

-- step 6: drop foreign key booking_mentor on booking
alter table `booking` drop foreign key `booking_mentor`,
  drop index `booking_mentor`;

-- step 7: drop table booking
drop table `booking`;

-- step 8: drop table mentor
drop table `mentor`;
