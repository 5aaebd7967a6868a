-- 0003_seats, phase contract: forward, for MariaDB 10.6 or later
-- runs when no code is left that uses the old form
-- Seats are counted as bigint, once no code reads the old column
-- reversal: exact

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

-- step 1: change type of seats of booking to bigint
alter table `booking` modify column `seats` bigint not null default 1;

-- step 2: add check booking_seats_positive on booking
alter table `booking` add constraint `booking_seats_positive` check (`seats` > 0);
