-- 0003_seats, phase contract: reverse, for MariaDB 10.6 or later
-- brings the old form back: runs while the new code still runs, before the old code is deployed again
-- Seats are counted as bigint, once no code reads the old column
-- reversal: exact

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

-- step 1: require, else 'booking.seats has values that do not fit into int: change type of seats of booking to int can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `booking.seats has values that do not fit into int: change type …` check (ok = 1));
select case when not exists (select 1 from `booking` where `booking`.`seats` not between -2147483648 and 2147483647) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 2: drop check booking_seats_positive on booking
alter table `booking` drop constraint `booking_seats_positive`;

-- step 3: change type of seats of booking to int
alter table `booking` modify column `seats` int not null default 1;
