-- sqlite_rebuild_values: forward, for MySQL 8.0 or later
-- What a rebuild copies, changed more than once
-- reversal: lossy, it does not bring back
--   values of score in person that the new type has changed
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table person
create table `person` (
  `id` bigint not null auto_increment,
  `feeling` enum('sad', 'ok', 'happy') not null default 'ok',
  `score` varchar(10) not null default '7',
  `seen` date null,
  constraint `person_pkey` primary key (`id`)
);

-- step 2: rename 'sad' of enum mood to 'other', 1 of 3
alter table `person` modify column `feeling` enum('sad', 'ok', 'happy', 'other') not null default 'ok';

-- step 3: rename 'sad' of enum mood to 'other', 2 of 3
update `person` set `feeling` = 'other' where `feeling` = 'sad';

-- step 4: rename 'sad' of enum mood to 'other', 3 of 3
alter table `person` modify column `feeling` enum('other', 'ok', 'happy') not null default 'ok';

-- step 5: rename 'ok' of enum mood to 'sad', 1 of 3
alter table `person` modify column `feeling` enum('other', 'ok', 'happy', 'sad') not null default 'ok';

-- step 6: rename 'ok' of enum mood to 'sad', 2 of 3
update `person` set `feeling` = 'sad' where `feeling` = 'ok';

-- step 7: rename 'ok' of enum mood to 'sad', 3 of 3
alter table `person` modify column `feeling` enum('other', 'sad', 'happy') not null default 'sad';

-- step 8: rename 'other' of enum mood to 'ok', 1 of 3
alter table `person` modify column `feeling` enum('other', 'sad', 'happy', 'ok') not null default 'sad';

-- step 9: rename 'other' of enum mood to 'ok', 2 of 3
update `person` set `feeling` = 'ok' where `feeling` = 'other';

-- step 10: rename 'other' of enum mood to 'ok', 3 of 3
alter table `person` modify column `feeling` enum('ok', 'sad', 'happy') not null default 'sad';

-- step 11: rename 'happy' of enum mood to 'glad', 1 of 3
alter table `person` modify column `feeling` enum('ok', 'sad', 'happy', 'glad') not null default 'sad';

-- step 12: rename 'happy' of enum mood to 'glad', 2 of 3
update `person` set `feeling` = 'glad' where `feeling` = 'happy';

-- step 13: rename 'happy' of enum mood to 'glad', 3 of 3
alter table `person` modify column `feeling` enum('ok', 'sad', 'glad') not null default 'sad';

-- step 14: change type of score of person to int
alter table `person` modify column `score` int not null default 7;

-- step 15: rename column score of person to points
alter table `person` rename column `score` to `points`;

-- step 16: change type of seen of person to timestamp
alter table `person` modify column `seen` datetime(6) null;
