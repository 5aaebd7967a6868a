-- unique_partial: forward, for MariaDB 10.6 or later
-- Unique where something holds
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table song
create table `song` (
  `id` bigint not null auto_increment,
  `slug` varchar(50) not null,
  `artist` varchar(50) not null,
  `deleted` boolean not null default false,
  `place` int null,
  `mig_song_live_key_1` varchar(50) generated always as (case when `deleted` = false then `artist` end) virtual invisible,
  `mig_song_live_key_2` varchar(50) generated always as (case when `deleted` = false then `slug` end) virtual invisible,
  constraint `song_pkey` primary key (`id`),
  unique key `song_live_key` (`mig_song_live_key_1`, `mig_song_live_key_2`)
);

-- step 2: add unique song_place_key on song, 1 of 2
alter table `song` add column `mig_song_place_key_1` int generated always as (case when `place` > 0 then `place` end) virtual invisible;

-- step 3: add unique song_place_key on song, 2 of 2
alter table `song` add unique key `song_place_key` (`mig_song_place_key_1`);

-- step 4: rename unique constraint song_place_key on song to song_places
alter table `song` rename index `song_place_key` to `song_places`,
  rename column `mig_song_place_key_1` to `mig_song_places_1`;

-- step 5: rename column slug of song to short_name, 1 of 7
alter table `song` drop index `song_live_key`;

-- step 6: rename column slug of song to short_name, 2 of 7
alter table `song` drop column `mig_song_live_key_1`;

-- step 7: rename column slug of song to short_name, 3 of 7
alter table `song` drop column `mig_song_live_key_2`;

-- step 8: rename column slug of song to short_name, 4 of 7
alter table `song` rename column `slug` to `short_name`;

-- step 9: rename column slug of song to short_name, 5 of 7
alter table `song` add column `mig_song_live_key_1` varchar(50) generated always as (case when `deleted` = false then `artist` end) virtual invisible;

-- step 10: rename column slug of song to short_name, 6 of 7
alter table `song` add column `mig_song_live_key_2` varchar(50) generated always as (case when `deleted` = false then `short_name` end) virtual invisible;

-- step 11: rename column slug of song to short_name, 7 of 7
alter table `song` add unique key `song_live_key` (`mig_song_live_key_1`, `mig_song_live_key_2`);

-- step 12: change type of place of song to bigint, 1 of 5
alter table `song` drop index `song_places`;

-- step 13: change type of place of song to bigint, 2 of 5
alter table `song` drop column `mig_song_places_1`;

-- step 14: change type of place of song to bigint, 3 of 5
alter table `song` modify column `place` bigint null;

-- step 15: change type of place of song to bigint, 4 of 5
alter table `song` add column `mig_song_places_1` bigint generated always as (case when `place` > 0 then `place` end) virtual invisible;

-- step 16: change type of place of song to bigint, 5 of 5
alter table `song` add unique key `song_places` (`mig_song_places_1`);

-- step 17: drop unique song_live_key on song, 1 of 3
alter table `song` drop index `song_live_key`;

-- step 18: drop unique song_live_key on song, 2 of 3
alter table `song` drop column `mig_song_live_key_1`;

-- step 19: drop unique song_live_key on song, 3 of 3
alter table `song` drop column `mig_song_live_key_2`;
