-- 0001_initial: reverse, for MySQL 8.0 or later
-- Users
-- reversal: exact
-- this destroys what was written since:
--   the table person with all its rows

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

-- step 1: drop table person
drop table `person`;
