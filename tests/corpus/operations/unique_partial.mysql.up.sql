-- unique_partial: forward, for MySQL 8.0 or later
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
  constraint `song_pkey` primary key (`id`),
  unique key `song_live_key` ((case when `deleted` = false then `artist` end), (case when `deleted` = false then `slug` end))
);

-- step 2: add unique song_place_key on song
alter table `song` add unique key `song_place_key` ((case when `place` > 0 then `place` end));

-- step 3: rename unique constraint song_place_key on song to song_places
alter table `song` rename index `song_place_key` to `song_places`;

-- step 4: rename column slug of song to short_name, 1 of 3
alter table `song` drop index `song_live_key`;

-- step 5: rename column slug of song to short_name, 2 of 3
alter table `song` rename column `slug` to `short_name`;

-- step 6: rename column slug of song to short_name, 3 of 3
alter table `song` add unique key `song_live_key` ((case when `deleted` = false then `artist` end), (case when `deleted` = false then `short_name` end));

-- step 7: change type of place of song to bigint
alter table `song` modify column `place` bigint null;

-- step 8: drop unique song_live_key on song
alter table `song` drop index `song_live_key`;
