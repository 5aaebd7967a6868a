-- 0001_initial: reverse, for MySQL 8.0 or later
-- Tables that will hold rows
-- reversal: exact
-- this destroys what was written since:
--   the table video with all its rows
--   the table channel with all its rows
--   the table owner with all its rows

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

-- step 1: drop table video
drop table `video`;

-- step 2: drop table channel
drop table `channel`;

-- step 3: drop table owner
drop table `owner`;
