-- sqlite_rebuild_together: reverse, for MySQL 8.0 or later
-- One rebuild of a table for all its changes
-- reversal: lossy, it does not bring back
--   which values of plays in song were null
--   which values of title in song were null
-- this destroys what was written since:
--   the table other with all its rows
--   the column name of kind with its values
--   the table event with all its rows
--   the table song with all its rows
--   the table kind with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: drop default of plays of song
-- lock: song: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `song` modify column `plays` int not null,
  algorithm = instant;

-- step 2: drop check kind_named on kind
-- lock: kind: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `kind` drop constraint `kind_named`;

-- step 3: drop not null on plays of song
-- lock: song: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `song` modify column `plays` int null,
  algorithm = inplace, lock = none;

-- step 4: drop table other
-- lock: other: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `other`;

-- step 5: drop column name of kind
-- lock: kind: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `kind` drop column `name`,
  algorithm = instant;

-- step 6: drop not null on title of song
-- lock: song: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `song` modify column `title` varchar(50) null,
  algorithm = inplace, lock = none;

-- step 7: drop table event
-- lock: event: LOCK=EXCLUSIVE, blocks reads and writes for an instant
-- lock: song: LOCK=NONE, blocks reads and writes for an instant
drop table `event`;

-- step 8: drop table song
-- lock: song: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `song`;

-- step 9: drop table kind
-- lock: kind: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `kind`;
