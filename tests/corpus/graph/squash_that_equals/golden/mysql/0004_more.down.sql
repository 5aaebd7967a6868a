-- 0004_more: reverse, for MySQL 8.0 or later
-- What comes after one of them comes after the squash
-- reversal: exact
-- this destroys what was written since:
--   the column body of article with its values
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: drop column body of article
-- lock: article: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `article` drop column `body`,
  algorithm = instant;
