-- rename_column: reverse, for MariaDB 10.6 or later
-- A column that checks, keys and indexes use
-- reversal: exact
-- this destroys what was written since:
--   the table call with all its rows
--   the table tenant with all its rows

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

-- step 1: rename column "Phone E164" of tenant to phone
alter table `tenant` drop constraint `phone_ok`;
alter table `tenant` rename column `Phone E164` to `phone`;
alter table `tenant` add constraint `phone_ok` check ((`phone` <> '') and (`phone` <> `other`));

-- step 2: drop table call
drop table `call`;

-- step 3: drop table tenant
drop table `tenant`;
