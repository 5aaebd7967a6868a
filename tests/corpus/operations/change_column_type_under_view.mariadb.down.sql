-- change_column_type_under_view: reverse, for MariaDB 10.6 or later
-- A type changes under views and a trigger
-- reversal: exact
-- this destroys what was written since:
--   the table song with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: require, else 'song.plays has values that do not fit into decimal(8,2): change type of plays of song to decimal(8,2) can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `song.plays has values that do not fit into decimal(8,2): change…` check (ok = 1));
select case when not exists (select 1 from `song` where (`song`.`plays` <= -1000000) or (`song`.`plays` >= 1000000)) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 2: change type of plays of song to decimal(8,2)
-- lock: song: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `song` modify column `plays` decimal(8,2) not null default 0;

-- step 3: require, else 'song.title has values that do not fit into varchar(50): change type of title of song to varchar(50) can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `song.title has values that do not fit into varchar(50): change …` check (ok = 1));
select case when not exists (select 1 from `song` where char_length(`song`.`title`) > 50) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 4: change type of title of song to varchar(50)
-- lock: song: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `song` modify column `title` varchar(50) not null;

-- step 5: drop trigger song_touch on song
-- lock: song: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop trigger `song_touch`;

-- step 6: drop view often_played
drop view `often_played`;

-- step 7: drop view played
drop view `played`;

-- step 8: drop table song
-- lock: song: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `song`;
