-- verify: verify, for MariaDB 10.6 or later
-- What holds in the end, and can be looked at again
-- changes nothing: stops at the first that does not hold

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

-- step 1: verify, else 'events of songs that are gone'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `events of songs that are gone` check (ok = 1));
select case when not exists (select 1 from `event` as `child` where (`child`.`song_id` is not null) and (not exists (select 1 from `song` as `parent` where `parent`.`id` = `child`.`song_id`))) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 2: verify, else 'a song is there twice'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `a song is there twice` check (ok = 1));
select case when not exists (select 1 from `song` where (`song`.`id` is not null) and (`song`.`name` is not null) group by `song`.`id`, `song`.`name` having count(*) > 1) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 3: verify, else 'song has nulls in name'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `song has nulls in name` check (ok = 1));
select case when not exists (select 1 from `song` where `song`.`name` is null) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 4: verify, else 'popular has rows where (name = '''') and (id = (-1))'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `popular has rows where (name = '') and (id = (-1))` check (ok = 1));
select case when not exists (select 1 from `popular` where (`popular`.`name` = '') and (`popular`.`id` = (-1))) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 5: verify, else 'event has more than 1000000 rows'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `event has more than 1000000 rows` check (ok = 1));
select case when (select count(*) from `event`) <= 1000000 then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 6: verify, else 'song has rows where plays = (-1)'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `song has rows where plays = (-1)` check (ok = 1));
select case when not exists (select 1 from `song` where `song`.`plays` = (-1)) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 7: verify, else 'it can''t be so'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `it can't be so` check (ok = 1));
select case when (select count(*) from `event` where `event`.`song_id` is null) >= 0 then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;
