-- alter_column_comment: reverse, for MySQL 8.0 or later
-- Comments come, change and go
-- reversal: exact
-- this destroys what was written since:
--   the table plan with all its rows
--   the table tenant with all its rows

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

-- step 1: drop table plan
drop table `plan`;

-- step 2: set comment of tenant
alter table `tenant` comment = 'who pays us';

-- step 3: set comment of size of tenant
alter table `tenant` modify column `size` int null comment 'seats';

-- step 4: set comment of tenant
alter table `tenant` comment = 'who pays';

-- step 5: drop comment of size of tenant
alter table `tenant` modify column `size` int null;

-- step 6: set comment of plan of tenant
alter table `tenant` modify column `plan` varchar(10) not null default 'free' comment 'old';

-- step 7: drop table tenant
drop table `tenant`;
