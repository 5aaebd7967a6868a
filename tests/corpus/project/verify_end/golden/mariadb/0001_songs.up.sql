-- 0001_songs: forward, for MariaDB 10.6 or later
-- A verify speaks of what is there in the end
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table song
create table `song` (
  `id` bigint not null auto_increment,
  `name` varchar(50) not null,
  constraint `song_pkey` primary key (`id`)
);

-- step 2: require, else 'song has nulls in name'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `song has nulls in name` check (ok = 1));
select case when not exists (select 1 from `song` where `song`.`name` is null) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 3: rename table song to track
rename table `song` to `track`;

-- step 4: rename column name of track to title
alter table `track` rename column `name` to `title`;

-- step 5: add column mood to track
alter table `track` add column `mood` enum('sad', 'ok') not null default 'ok';

-- step 6: verify, else 'a track without a title'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `a track without a title` check (ok = 1));
select case when not exists (select 1 from `track` where `track`.`title` is null) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 7: verify, else 'more tracks than there can be'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `more tracks than there can be` check (ok = 1));
select case when (select count(*) from `track`) <= 1000000 then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;
