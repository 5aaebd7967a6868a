-- view_renames: reverse, for MariaDB 10.6 or later
-- What a view reads gets other names, and the view keeps its own
-- reversal: exact
-- this destroys what was written since:
--   the column note of track with its values
--   the table song with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: drop column note of track
-- lock: track: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `track` drop column `note`,
  algorithm = instant, lock = none;

-- step 2: rename column name of track to title
-- lock: track: INSTANT, LOCK=NONE, blocks reads and writes for an instant
drop view `twice`;
drop view `played`;
alter table `track` rename column `name` to `title`,
  algorithm = instant, lock = none;
create view `played` as
select `track`.`id` as `id`, `track`.`title` as `title`, `track`.`plays` as `plays`
from `track`
where `track`.`plays` > 0;
create view `twice` as
select `a`.`id` as `id`, `b`.`title` as `other`
from `track` as `a`
join `played` as `b` on `b`.`id` = `a`.`id`;

-- step 3: rename table track to song
-- lock: track: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop view `twice`;
drop view `played`;
rename table `track` to `song`;
create view `played` as
select `song`.`id` as `id`, `song`.`title` as `title`, `song`.`plays` as `plays`
from `song`
where `song`.`plays` > 0;
create view `twice` as
select `a`.`id` as `id`, `b`.`title` as `other`
from `song` as `a`
join `played` as `b` on `b`.`id` = `a`.`id`;

-- step 4: drop view twice
drop view `twice`;

-- step 5: drop view played
drop view `played`;

-- step 6: drop table song
-- lock: song: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `song`;
