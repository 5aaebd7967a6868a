-- add_column_identity: reverse, for MySQL 8.0 or later
-- An identity for a table that has none
-- reversal: exact
-- this destroys what was written since:
--   the column id of word with its values
--   the table word with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: drop column id of word
-- lock: word: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `word` drop column `id`;

-- step 2: drop table word
-- lock: word: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `word`;
