-- 0001_initial: reverse, for MariaDB 10.6 or later
-- Tenants and bookings
-- reversal: exact
-- this destroys what was written since:
--   the table booking with all its rows
--   the table tenant with all its rows

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

-- step 1: drop view tenant_name
drop view `tenant_name`;

-- step 2: drop table booking
drop table `booking`;

-- step 3: drop table tenant
drop table `tenant`;
