-- 0001_songs: reverse, for MariaDB 10.6 or later
-- A verify speaks of what is there in the end
-- reversal: exact
-- this destroys what was written since:
--   the column mood of track with its values
--   the table song with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: drop column mood of track
-- lock: track: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `track` drop column `mood`,
  algorithm = instant, lock = none;

-- step 2: rename column title of track to name
-- lock: track: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `track` rename column `title` to `name`,
  algorithm = instant, lock = none;

-- step 3: rename table track to song
-- lock: track: LOCK=EXCLUSIVE, blocks reads and writes for an instant
rename table `track` to `song`;

-- step 4: drop table song
-- lock: song: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `song`;
