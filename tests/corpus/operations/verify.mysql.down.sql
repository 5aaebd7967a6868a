-- verify: reverse, for MySQL 8.0 or later
-- What holds in the end, and can be looked at again
-- reversal: exact
-- this destroys what was written since:
--   the table event with all its rows
--   the table song with all its rows

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

-- step 1: drop view popular
drop view `popular`;

-- step 2: drop table event
drop table `event`;

-- step 3: drop table song
drop table `song`;
