-- view: reverse, for MySQL 8.0 or later
-- Views are made, replaced, and go
-- reversal: exact
-- this destroys what was written since:
--   the table song with all its rows
--   the table artist with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create view own_words
create view `own_words` as
select id, upper(title) as title from song;

-- step 2: replace view song_list
create or replace view `song_list` as
select `s`.`id` as `id`, `s`.`title` as `title`, coalesce(`a`.`name`, 'nobody') as `artist`, `s`.`seconds` div 60 as `minutes`, `s`.`seconds` as `seconds`
from `song` as `s`
left join `artist` as `a` on `a`.`id` = `s`.`artist_id`;

-- step 3: replace view song_list
create or replace view `song_list` as
select `s`.`id` as `id`, `s`.`title` as `title`, coalesce(`a`.`name`, 'nobody') as `artist`, `s`.`seconds` div 60 as `minutes`
from `song` as `s`
left join `artist` as `a` on `a`.`id` = `s`.`artist_id`
where `s`.`seconds` > 0;

-- step 4: drop view own_words
drop view `own_words`;

-- step 5: drop view per_artist
drop view `per_artist`;

-- step 6: drop view song_list
drop view `song_list`;

-- step 7: drop table song
-- lock: song: LOCK=EXCLUSIVE, blocks reads and writes for an instant
-- lock: artist: LOCK=NONE, blocks reads and writes for an instant
drop table `song`;

-- step 8: drop table artist
-- lock: artist: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `artist`;
