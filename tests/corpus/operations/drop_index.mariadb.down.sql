-- drop_index: reverse, for MariaDB 10.6 or later
-- Indexes and columns that come back with all that was said of them
-- reversal: lossy, it does not bring back
--   the values of length in essay
--   the values of any in essay
--   the values of bytes in essay
--   the values of plain in essay
-- this destroys what was written since:
--   the table essay with all its rows
-- lock timeout: 3000 ms, retry: 5
-- note: MariaDB before 10.8 takes each key of an index upwards, `desc` or not

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: require, else 'essay has duplicates in title, stars: add unique essay_both_key on essay can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `essay has duplicates in title, stars: add unique essay_both_key…` check (ok = 1));
select case when not exists (select 1 from `essay` where (`essay`.`title` is not null) and (`essay`.`stars` is not null) group by `essay`.`title`, `essay`.`stars` having count(*) > 1) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 2: add column length to essay
-- lock: essay: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `essay` add column `length` decimal(6,2) not null default 0.25,
  algorithm = instant, lock = none;

-- step 3: add column bytes to essay
-- lock: essay: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `essay` add column `bytes` varchar(20) collate `utf8mb4_bin` null,
  algorithm = instant, lock = none;

-- step 4: add column twice to essay
-- lock: essay: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `essay` add column `twice` int generated always as (`stars` * 2) stored after `length`;

-- step 5: add unique essay_both_key on essay
-- lock: essay: NOCOPY, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `essay` add unique key `essay_both_key` (`title`, `stars`),
  algorithm = nocopy, lock = none;

-- step 6: add index essay_noted_idx on essay
-- lock: essay: NOCOPY, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `essay` add key `essay_noted_idx` (`length`) comment 'for the archive',
  algorithm = nocopy, lock = none;

-- step 7: add index essay_best_idx on essay
-- lock: essay: NOCOPY, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `essay` add key `essay_best_idx` (`stars` desc, `title`),
  algorithm = nocopy, lock = none;

-- step 8: drop table essay
-- lock: essay: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `essay`;
