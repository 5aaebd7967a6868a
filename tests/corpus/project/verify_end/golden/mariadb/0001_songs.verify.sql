-- 0001_songs: verify, for MariaDB 10.6 or later
-- A verify speaks of what is there in the end
-- changes nothing: stops at the first that does not hold

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

-- step 1: verify, else 'a track without a title'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `a track without a title` check (ok = 1));
select case when not exists (select 1 from `track` where `track`.`title` is null) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 2: verify, else 'more tracks than there can be'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `more tracks than there can be` check (ok = 1));
select case when (select count(*) from `track`) <= 1000000 then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;
