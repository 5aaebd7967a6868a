-- rename_table: reverse, for MySQL 8.0 or later
-- A table and what refers to it
-- reversal: exact
-- this destroys what was written since:
--   the table song with all its rows
--   the table play with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: drop table song
-- lock: song: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `song`;

-- step 2: rename table track to song
-- lock: track: LOCK=EXCLUSIVE, blocks reads and writes for an instant
-- lock: play: LOCK=NONE, blocks reads and writes for an instant
rename table `track` to `song`;

-- step 3: drop table play
-- lock: play: LOCK=EXCLUSIVE, blocks reads and writes for an instant
-- lock: song: LOCK=NONE, blocks reads and writes for an instant
drop table `play`;

-- step 4: drop table song
-- lock: song: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `song`;
