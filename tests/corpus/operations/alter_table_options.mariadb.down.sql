-- alter_table_options: reverse, for MariaDB 10.6 or later
-- Options of a table
-- reversal: exact
-- this destroys what was written since:
--   the table tag with all its rows
--   the table event with all its rows

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

-- step 1: drop table tag
drop table `tag`;

-- step 2: set options of event
alter table `event` STATS_PERSISTENT=1,
  STATS_SAMPLE_PAGES=default;

-- step 3: drop table event
drop table `event`;
