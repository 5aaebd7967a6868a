-- run_sql_reverse: reverse, for MySQL 8.0 or later
-- How raw SQL is undone
-- reversal: lossy, it does not bring back
--   what sql 'another' did, but for what its author undoes
--   what sql 'a column' did, but for what its author undoes
--   what sql 'double all' did
-- this destroys what was written since:
--   the table counter with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: sql 'take it away'
alter table counter drop column more;

-- step 2: drop column note of counter
-- lock: counter: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `counter` drop column `note`,
  algorithm = instant;

-- step 3: drop table counter
-- lock: counter: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `counter`;
