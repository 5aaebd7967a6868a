-- verify: forward, for MySQL 8.0 or later
-- What holds in the end, and can be looked at again
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
  `plays` int not null default 0,
  constraint `song_pkey` primary key (`id`)
);

-- step 2: create table event
create table `event` (
  `id` bigint not null auto_increment,
  `song_id` bigint null,
  constraint `event_pkey` primary key (`id`),
  key `event_song_id_fkey` (`song_id`),
  constraint `event_song_id_fkey` foreign key (`song_id`) references `song` (`id`)
);

-- step 3: create view popular
create view `popular` as
select `song`.`id` as `id`, `song`.`name` as `name`
from `song`
where `song`.`plays` > 10;

-- step 4: verify, else 'events of songs that are gone'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `events of songs that are gone` check (ok = 1));
select case when not exists (select 1 from `event` as `child` where (`child`.`song_id` is not null) and (not exists (select 1 from `song` as `parent` where `parent`.`id` = `child`.`song_id`))) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 5: verify, else 'a song is there twice'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `a song is there twice` check (ok = 1));
select case when not exists (select 1 from `song` where (`song`.`id` is not null) and (`song`.`name` is not null) group by `song`.`id`, `song`.`name` having count(*) > 1) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 6: verify, else 'song has nulls in name'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `song has nulls in name` check (ok = 1));
select case when not exists (select 1 from `song` where `song`.`name` is null) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 7: verify, else 'popular has rows where (name = '''') and (id = (-1))'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `popular has rows where (name = '') and (id = (-1))` check (ok = 1));
select case when not exists (select 1 from `popular` where (`popular`.`name` = '') and (`popular`.`id` = (-1))) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 8: verify, else 'event has more than 1000000 rows'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `event has more than 1000000 rows` check (ok = 1));
select case when (select count(*) from `event`) <= 1000000 then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 9: verify, else 'song has rows where plays = (-1)'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `song has rows where plays = (-1)` check (ok = 1));
select case when not exists (select 1 from `song` where `song`.`plays` = (-1)) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 10: verify, else 'it can''t be so'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `it can't be so` check (ok = 1));
select case when (select count(*) from `event` where `event`.`song_id` is null) >= 0 then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;
