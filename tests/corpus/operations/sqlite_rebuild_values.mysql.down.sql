-- sqlite_rebuild_values: reverse, for MySQL 8.0 or later
-- What a rebuild copies, changed more than once
-- reversal: lossy, it does not bring back
--   values of score in person that the new type has changed
-- this destroys what was written since:
--   the table person with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: change type of seen of person to date
-- lock: person: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `person` modify column `seen` date null;

-- step 2: rename column points of person to score
-- lock: person: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `person` rename column `points` to `score`,
  algorithm = instant;

-- step 3: change type of score of person to varchar(10)
-- lock: person: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `person` modify column `score` varchar(10) not null default '7';

-- step 4: rename 'glad' of enum mood to 'happy', 1 of 3
-- lock: person: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `person` modify column `feeling` enum('ok', 'sad', 'glad', 'happy') not null default 'sad';

-- step 5: rename 'glad' of enum mood to 'happy', 2 of 3
-- lock: person: rows, blocks who writes the same rows while its rows are written
update `person` set `feeling` = 'happy' where `feeling` = 'glad';

-- step 6: rename 'glad' of enum mood to 'happy', 3 of 3
-- lock: person: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `person` modify column `feeling` enum('ok', 'sad', 'happy') not null default 'sad';

-- step 7: rename 'ok' of enum mood to 'other', 1 of 3
-- lock: person: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `person` modify column `feeling` enum('ok', 'sad', 'happy', 'other') not null default 'sad';

-- step 8: rename 'ok' of enum mood to 'other', 2 of 3
-- lock: person: rows, blocks who writes the same rows while its rows are written
update `person` set `feeling` = 'other' where `feeling` = 'ok';

-- step 9: rename 'ok' of enum mood to 'other', 3 of 3
-- lock: person: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `person` modify column `feeling` enum('other', 'sad', 'happy') not null default 'sad';

-- step 10: rename 'sad' of enum mood to 'ok', 1 of 3
-- lock: person: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `person` modify column `feeling` enum('other', 'sad', 'happy', 'ok') not null default 'sad';

-- step 11: rename 'sad' of enum mood to 'ok', 2 of 3
-- lock: person: rows, blocks who writes the same rows while its rows are written
update `person` set `feeling` = 'ok' where `feeling` = 'sad';

-- step 12: rename 'sad' of enum mood to 'ok', 3 of 3
-- lock: person: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `person` modify column `feeling` enum('other', 'ok', 'happy') not null default 'ok';

-- step 13: rename 'other' of enum mood to 'sad', 1 of 3
-- lock: person: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `person` modify column `feeling` enum('other', 'ok', 'happy', 'sad') not null default 'ok';

-- step 14: rename 'other' of enum mood to 'sad', 2 of 3
-- lock: person: rows, blocks who writes the same rows while its rows are written
update `person` set `feeling` = 'sad' where `feeling` = 'other';

-- step 15: rename 'other' of enum mood to 'sad', 3 of 3
-- lock: person: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `person` modify column `feeling` enum('sad', 'ok', 'happy') not null default 'ok';

-- step 16: drop table person
-- lock: person: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `person`;
