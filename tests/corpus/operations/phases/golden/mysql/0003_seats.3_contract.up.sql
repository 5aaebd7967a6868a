-- 0003_seats, phase contract: forward, for MySQL 8.0 or later
-- runs when no code is left that uses the old form
-- Seats are counted as bigint, once no code reads the old column
-- reversal: exact

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

-- step 1: change type of seats of booking to bigint
alter table `booking` modify column `seats` bigint not null default 1;

-- step 2: require, else 'booking has rows that break booking_seats_positive: add check booking_seats_positive on booking can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `booking has rows that break booking_seats_positive: add check b…` check (ok = 1));
select case when not exists (select 1 from `booking` where not (`booking`.`seats` > 0)) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 3: add check booking_seats_positive on booking
alter table `booking` add constraint `booking_seats_positive` check (`seats` > 0);
