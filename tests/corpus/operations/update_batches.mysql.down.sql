-- update_batches: reverse, for MySQL 8.0 or later
-- Many rows, a few at a time
-- reversal: lossy, it does not bring back
--   how it was before: update rank of song
--   how it was before: update slug of song
-- this destroys what was written since:
--   the column slug of song with its values
--   the table play with all its rows
--   the table song with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: drop column slug of song
-- lock: song: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `song` drop column `slug`,
  algorithm = instant;

-- step 2: drop table play
-- lock: play: LOCK=EXCLUSIVE, blocks reads and writes for an instant
-- lock: song: LOCK=NONE, blocks reads and writes for an instant
drop table `play`;

-- step 3: drop table song
-- lock: song: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `song`;
