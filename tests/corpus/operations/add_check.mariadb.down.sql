-- add_check: reverse, for MariaDB 10.6 or later
-- Checks come and go
-- reversal: exact
-- this destroys what was written since:
--   the table tenant with all its rows

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

-- step 1: add check tenant_old on tenant
alter table `tenant` add constraint `tenant_old` check (`old` > 0);

-- step 2: drop check tenant_low_check2 on tenant
alter table `tenant` drop constraint `tenant_low_check2`;

-- step 3: drop check tenant_low_check on tenant
alter table `tenant` drop constraint `tenant_low_check`;

-- step 4: drop check tenant_low_high_check on tenant
alter table `tenant` drop constraint `tenant_low_high_check`;

-- step 5: drop table tenant
drop table `tenant`;
