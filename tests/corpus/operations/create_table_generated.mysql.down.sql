-- create_table_generated: reverse, for MySQL 8.0 or later
-- Generated columns
-- reversal: exact
-- this destroys what was written since:
--   the table line with all its rows

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

-- step 1: drop table line
drop table `line`;
