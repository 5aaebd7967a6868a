-- verify: reverse, for MySQL 8.0 or later
-- What holds in the end, and can be looked at again
-- reversal: exact
-- this destroys what was written since:
--   the table event with all its rows
--   the table song with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: drop view popular
drop view `popular`;

-- step 2: drop table event
-- lock: event: LOCK=EXCLUSIVE, blocks reads and writes for an instant
-- lock: song: LOCK=NONE, blocks reads and writes for an instant
drop table `event`;

-- step 3: drop table song
-- lock: song: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `song`;
