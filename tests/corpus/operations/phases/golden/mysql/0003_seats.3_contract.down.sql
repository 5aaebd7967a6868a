-- 0003_seats, phase contract: reverse, for MySQL 8.0 or later
-- brings the old form back: runs while the new code still runs, before the old code is deployed again
-- Seats are counted as bigint, once no code reads the old column
-- reversal: exact

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

-- step 1: drop check booking_seats_positive on booking
alter table `booking` drop constraint `booking_seats_positive`;

-- step 2: change type of seats of booking to int
alter table `booking` modify column `seats` int not null default 1;
