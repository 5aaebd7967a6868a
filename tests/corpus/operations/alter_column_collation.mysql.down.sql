-- alter_column_collation: reverse, for MySQL 8.0 or later
-- A column sorts in another way
-- reversal: exact
-- this destroys what was written since:
--   the table person with all its rows

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

-- step 1: change type of name of person to varchar(50)
alter table `person` modify column `name` varchar(50) not null default 'x' comment 'as it is shown';

-- step 2: drop table person
drop table `person`;
