-- 0004_lossy: forward, for MySQL 8.0 or later
-- A column and a table go, with rows in them
-- reversal: lossy, it does not bring back
--   the values of plan in owner
--   the rows of video
--   the values of remark in station

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

-- step 1: drop column remark of station
alter table `station` drop column `remark`;

-- step 2: drop table video
drop table `video`;

-- step 3: drop column plan of owner
alter table `owner` drop column `plan`;
