-- reverse_written: reverse, for MariaDB 10.6 or later
-- Reverses that the author wrote
-- reversal: lossy, it does not bring back
--   how it was before: insert 1 row into tenant
--   the values of plan in tenant
-- this destroys what was written since:
--   the table tenant with all its rows

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

-- step 1: add column plan to tenant
alter table `tenant` add column `plan` varchar(9) not null default 'lost';
alter table `tenant` modify column `plan` varchar(9) not null default 'free';

-- step 2: drop column note of tenant
alter table `tenant` drop column `note`;

-- step 3: drop table tenant
drop table `tenant`;
