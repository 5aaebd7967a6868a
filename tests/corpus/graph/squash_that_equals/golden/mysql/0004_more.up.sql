-- 0004_more: forward, for MySQL 8.0 or later
-- What comes after one of them comes after the squash
-- reversal: exact

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

-- step 1: add column body to article
alter table `article` add column `body` longtext null;
