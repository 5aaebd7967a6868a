-- unique_partial: reverse, for MySQL 8.0 or later
-- Unique where something holds
-- reversal: exact
-- this destroys what was written since:
--   the table song with all its rows

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

-- step 1: add unique song_live_key on song
alter table `song` add unique key `song_live_key` ((case when `deleted` = false then `artist` end), (case when `deleted` = false then `short_name` end));

-- step 2: change type of place of song to int
alter table `song` modify column `place` int null;

-- step 3: rename column short_name of song to slug
alter table `song` drop index `song_live_key`;
alter table `song` rename column `short_name` to `slug`;
alter table `song` add unique key `song_live_key` ((case when `deleted` = false then `artist` end), (case when `deleted` = false then `slug` end));

-- step 4: rename unique constraint song_places on song to song_place_key
alter table `song` rename index `song_places` to `song_place_key`;

-- step 5: drop unique song_place_key on song
alter table `song` drop index `song_place_key`;

-- step 6: drop table song
drop table `song`;
