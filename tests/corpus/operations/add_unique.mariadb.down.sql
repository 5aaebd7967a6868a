-- add_unique: reverse, for MariaDB 10.6 or later
-- Unique constraints, with and without a predicate
-- reversal: exact
-- this destroys what was written since:
--   the table tenant with all its rows

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

-- step 1: add unique tenant_name_key on tenant
alter table `tenant` add unique key `tenant_name_key` (`name`);

-- step 2: drop unique tenant_slug on tenant
alter table `tenant` drop index `tenant_slug`;

-- step 3: drop unique tenant_name_key on tenant
alter table `tenant` drop index `tenant_name_key`;

-- step 4: drop table tenant
drop table `tenant`;
