-- unique_partial: reverse, for MariaDB 10.6 or later
-- Unique where something holds
-- reversal: exact
-- this destroys what was written since:
--   the table song with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: require, else 'song has duplicates in artist, short_name: add unique song_live_key on song can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `song has duplicates in artist, short_name: add unique song_live…` check (ok = 1));
select case when not exists (select 1 from `song` where ((`song`.`artist` is not null) and (`song`.`short_name` is not null)) and (`song`.`deleted` = false) group by `song`.`artist`, `song`.`short_name` having count(*) > 1) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 2: require, else 'song.place has values that do not fit into int: change type of place of song to int can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `song.place has values that do not fit into int: change type of …` check (ok = 1));
select case when not exists (select 1 from `song` where `song`.`place` not between -2147483648 and 2147483647) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 3: add unique song_live_key on song, 1 of 3
-- lock: song: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `song` add column `mig_song_live_key_1` varchar(50) generated always as (case when `deleted` = false then `artist` end) virtual invisible;

-- step 4: add unique song_live_key on song, 2 of 3
-- lock: song: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `song` add column `mig_song_live_key_2` varchar(50) generated always as (case when `deleted` = false then `short_name` end) virtual invisible;

-- step 5: add unique song_live_key on song, 3 of 3
-- lock: song: NOCOPY, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `song` add unique key `song_live_key` (`mig_song_live_key_1`, `mig_song_live_key_2`);

-- step 6: change type of place of song to int, 1 of 5
-- lock: song: NOCOPY, LOCK=NONE, blocks reads and writes for an instant
alter table `song` drop index `song_places`;

-- step 7: change type of place of song to int, 2 of 5
-- lock: song: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `song` drop column `mig_song_places_1`;

-- step 8: change type of place of song to int, 3 of 5
-- lock: song: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `song` modify column `place` int null;

-- step 9: change type of place of song to int, 4 of 5
-- lock: song: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `song` add column `mig_song_places_1` int generated always as (case when `place` > 0 then `place` end) virtual invisible;

-- step 10: change type of place of song to int, 5 of 5
-- lock: song: NOCOPY, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `song` add unique key `song_places` (`mig_song_places_1`);

-- step 11: rename column short_name of song to slug, 1 of 7
-- lock: song: NOCOPY, LOCK=NONE, blocks reads and writes for an instant
alter table `song` drop index `song_live_key`;

-- step 12: rename column short_name of song to slug, 2 of 7
-- lock: song: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `song` drop column `mig_song_live_key_1`;

-- step 13: rename column short_name of song to slug, 3 of 7
-- lock: song: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `song` drop column `mig_song_live_key_2`;

-- step 14: rename column short_name of song to slug, 4 of 7
-- lock: song: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `song` rename column `short_name` to `slug`;

-- step 15: rename column short_name of song to slug, 5 of 7
-- lock: song: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `song` add column `mig_song_live_key_1` varchar(50) generated always as (case when `deleted` = false then `artist` end) virtual invisible;

-- step 16: rename column short_name of song to slug, 6 of 7
-- lock: song: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `song` add column `mig_song_live_key_2` varchar(50) generated always as (case when `deleted` = false then `slug` end) virtual invisible;

-- step 17: rename column short_name of song to slug, 7 of 7
-- lock: song: NOCOPY, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `song` add unique key `song_live_key` (`mig_song_live_key_1`, `mig_song_live_key_2`);

-- step 18: rename unique constraint song_places on song to song_place_key
-- lock: song: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `song` rename index `song_places` to `song_place_key`,
  rename column `mig_song_places_1` to `mig_song_place_key_1`;

-- step 19: drop unique song_place_key on song, 1 of 2
-- lock: song: NOCOPY, LOCK=NONE, blocks reads and writes for an instant
alter table `song` drop index `song_place_key`;

-- step 20: drop unique song_place_key on song, 2 of 2
-- lock: song: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `song` drop column `mig_song_place_key_1`;

-- step 21: drop table song
-- lock: song: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `song`;
