-- create_table_constraints: reverse, for MariaDB 10.6 or later
-- Constraints and indexes in all their forms
-- reversal: exact
-- this destroys what was written since:
--   the table channel with all its rows
--   the table owner with all its rows

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

-- step 1: drop table channel
drop table `channel`;

-- step 2: drop table owner
drop table `owner`;
