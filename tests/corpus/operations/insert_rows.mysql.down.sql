-- insert_rows: reverse, for MySQL 8.0 or later
-- Rows that are told apart by a key
-- reversal: exact
-- this destroys what was written since:
--   the table country with all its rows
--   the table kind with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: delete 2 rows from country
-- lock: country: rows, blocks who writes the same rows while its rows are written
delete from `country` where (`continent` = 'eu' and `code` = 'de')
  or (`continent` = 'as' and `code` = 'in');

-- step 2: delete 2 rows from kind
-- lock: kind: rows, blocks who writes the same rows while its rows are written
delete from `kind` where `id` in (10, -1);

-- step 3: delete 2 rows from kind
-- lock: kind: rows, blocks who writes the same rows while its rows are written
delete from `kind` where `name` in ('grammar', 'it''s \\style');

-- step 4: drop table country
-- lock: country: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `country`;

-- step 5: drop table kind
-- lock: kind: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `kind`;
