-- alter_column_default: reverse, for MySQL 8.0 or later
-- A column gets a default, another one, and none
-- reversal: exact
-- this destroys what was written since:
--   the table tenant with all its rows

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

-- step 1: set default of plan of tenant
alter table `tenant` alter column `plan` set default 'it''s \\';

-- step 2: drop default of seen of tenant
alter table `tenant` modify column `seen` datetime(6) null;

-- step 3: set default of note of tenant
alter table `tenant` alter column `note` set default 'x';

-- step 4: set default of plan of tenant
alter table `tenant` alter column `plan` set default 'free';

-- step 5: drop default of plan of tenant
alter table `tenant` modify column `plan` varchar(10) not null;

-- step 6: drop table tenant
drop table `tenant`;
