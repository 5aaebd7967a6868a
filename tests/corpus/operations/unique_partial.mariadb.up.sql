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

-- step 2: add unique song_place_key on song
alter table `song` add column `mig_song_place_key_1` int generated always as (case when `place` > 0 then `place` end) virtual invisible,
  add unique key `song_place_key` (`mig_song_place_key_1`);

-- step 3: rename unique constraint song_place_key on song to song_places
alter table `song` drop index `song_place_key`,
  drop column `mig_song_place_key_1`;
alter table `song` add column `mig_song_places_1` int generated always as (case when `place` > 0 then `place` end) virtual invisible,
  add unique key `song_places` (`mig_song_places_1`);

-- step 4: rename column slug of song to short_name
alter table `song` drop index `song_live_key`,
  drop column `mig_song_live_key_1`,
  drop column `mig_song_live_key_2`;
alter table `song` rename column `slug` to `short_name`;
alter table `song` add column `mig_song_live_key_1` varchar(50) generated always as (case when `deleted` = false then `artist` end) virtual invisible,
  add column `mig_song_live_key_2` varchar(50) generated always as (case when `deleted` = false then `short_name` end) virtual invisible,
  add unique key `song_live_key` (`mig_song_live_key_1`, `mig_song_live_key_2`);

-- step 5: change type of place of song to bigint
alter table `song` drop index `song_places`,
  drop column `mig_song_places_1`;
alter table `song` modify column `place` bigint null;
alter table `song` add column `mig_song_places_1` bigint generated always as (case when `place` > 0 then `place` end) virtual invisible,
  add unique key `song_places` (`mig_song_places_1`);

-- step 6: drop unique song_live_key on song
alter table `song` drop index `song_live_key`,
  drop column `mig_song_live_key_1`,
  drop column `mig_song_live_key_2`;
