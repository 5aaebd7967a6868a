-- unique_partial: reverse, for MySQL 8.0 or later
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

-- step 3: add unique song_live_key on song
-- lock: song: INPLACE, LOCK=SHARED, blocks writes while the index is built
-- lock: song: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `song` add unique key `song_live_key` ((case when `deleted` = false then `artist` end), (case when `deleted` = false then `short_name` end));

-- step 4: change type of place of song to int
-- lock: song: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `song` modify column `place` int null;

-- step 5: rename column short_name of song to slug, 1 of 3
-- lock: song: INPLACE, LOCK=NONE, blocks reads and writes for an instant
-- lock: song: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `song` drop index `song_live_key`;

-- step 6: rename column short_name of song to slug, 2 of 3
-- lock: song: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `song` rename column `short_name` to `slug`;

-- step 7: rename column short_name of song to slug, 3 of 3
-- lock: song: INPLACE, LOCK=SHARED, blocks writes while the index is built
-- lock: song: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `song` add unique key `song_live_key` ((case when `deleted` = false then `artist` end), (case when `deleted` = false then `slug` end));

-- step 8: rename unique constraint song_places on song to song_place_key
-- lock: song: INPLACE, LOCK=NONE, blocks reads and writes for an instant
-- lock: song: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `song` rename index `song_places` to `song_place_key`;

-- step 9: drop unique song_place_key on song
-- lock: song: INPLACE, LOCK=NONE, blocks reads and writes for an instant
-- lock: song: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `song` drop index `song_place_key`;

-- step 10: drop table song
-- lock: song: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `song`;
