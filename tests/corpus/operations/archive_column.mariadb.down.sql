-- archive_column: reverse, for MariaDB 10.6 or later
-- Columns are hidden in their places, and come back with their values
-- reversal: exact
-- this destroys what was written since:
--   the column size of letter with its values
--   the column name of letter with its values
--   the table letter with all its rows
--   the table parent with all its rows
-- lock timeout: 3000 ms, retry: 5
-- note: MariaDB before 10.8 takes each key of an index upwards, `desc` or not

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: drop column size of letter
-- lock: letter: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `letter` drop constraint `letter_size_check`,
  drop column `size`;

-- step 2: drop what rests on name of letter
-- lock: letter: NOCOPY, LOCK=NONE, blocks reads and writes for an instant
alter table `letter` drop index `letter_name_key`,
  algorithm = nocopy, lock = none;

-- step 3: drop column name of letter
-- lock: letter: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `letter` drop column `name`,
  algorithm = instant, lock = none;

-- step 4: rename column mig_archive__sent of letter to sent
-- lock: letter: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `letter` rename column `mig_archive__sent` to `sent`,
  algorithm = instant, lock = none;

-- step 5: rename column mig_archive__body of letter to body
-- lock: letter: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `letter` rename column `mig_archive__body` to `body`;

-- step 6: set not null on body of letter, 1 of 2
-- lock: letter: rows, blocks who writes the same rows while its rows are written
update `letter` set `body` = '{}' where `body` is null;

-- step 7: set not null on body of letter, 2 of 2
-- lock: letter: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
-- lock: letter: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `letter` modify column `body` json not null comment 'what it says';

-- step 8: rename column mig_archive__size of letter to size
-- lock: letter: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `letter` rename column `mig_archive__size` to `size`;

-- step 9: require, else 'letter.size has nulls: set not null on size of letter can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `letter.size has nulls: set not null on size of letter can not b…` check (ok = 1));
select case when not exists (select 1 from `letter` where `letter`.`size` is null) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 10: require, else 'letter has rows that break letter_size_check: add check letter_size_check on letter can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `letter has rows that break letter_size_check: add check letter_…` check (ok = 1));
select case when not exists (select 1 from `letter` where not (`letter`.`size` > 0)) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 11: set not null on size of letter
-- lock: letter: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
-- lock: letter: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `letter` modify column `size` int not null;

-- step 12: add check letter_size_check on letter
-- lock: letter: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `letter` add constraint `letter_size_check` check (`size` > 0);

-- step 13: rename column mig_archive__weight of letter to weight
-- lock: letter: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `letter` rename column `mig_archive__weight` to `weight`,
  algorithm = instant, lock = none;

-- step 14: require, else 'letter has rows that break letter_weight: add check letter_weight on letter can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `letter has rows that break letter_weight: add check letter_weig…` check (ok = 1));
select case when not exists (select 1 from `letter` where not ((`letter`.`weight` >= 0) and (`letter`.`limit` >= 0))) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 15: add check letter_weight on letter
-- lock: letter: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `letter` add constraint `letter_weight` check ((`weight` >= 0) and (`limit` >= 0));

-- step 16: rename column mig_archive__shade of letter to shade
-- lock: letter: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `letter` rename column `mig_archive__shade` to `shade`;

-- step 17: set not null on shade of letter, 1 of 2
-- lock: letter: rows, blocks who writes the same rows while its rows are written
update `letter` set `shade` = 'red' where `shade` is null;

-- step 18: set not null on shade of letter, 2 of 2
-- lock: letter: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
-- lock: letter: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `letter` modify column `shade` enum('red', 'green') not null;

-- step 19: require, else 'letter has duplicates in shade, weight: add unique letter_place on letter can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `letter has duplicates in shade, weight: add unique letter_place…` check (ok = 1));
select case when not exists (select 1 from `letter` where (`letter`.`shade` is not null) and (`letter`.`weight` is not null) group by `letter`.`shade`, `letter`.`weight` having count(*) > 1) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 20: add unique letter_place on letter
-- lock: letter: NOCOPY, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `letter` add unique key `letter_place` (`shade`, `weight`);

-- step 21: rename column mig_archive__parent_id of letter to parent_id
-- lock: letter: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `letter` rename column `mig_archive__parent_id` to `parent_id`;

-- step 22: require, else 'letter.parent_id has nulls: set not null on parent_id of letter can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `letter.parent_id has nulls: set not null on parent_id of letter…` check (ok = 1));
select case when not exists (select 1 from `letter` where `letter`.`parent_id` is null) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 23: require, else 'letter has rows whose parent_id is not in parent: add foreign key letter_parent_id_fkey on letter can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `letter has rows whose parent_id is not in parent: add foreign k…` check (ok = 1));
select case when not exists (select 1 from `letter` as `child` where (`child`.`parent_id` is not null) and (not exists (select 1 from `parent` as `parent` where `parent`.`id` = `child`.`parent_id`))) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 24: set not null on parent_id of letter
-- lock: letter: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
-- lock: letter: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `letter` modify column `parent_id` bigint not null;

-- step 25: add foreign key letter_parent_id_fkey on letter
-- lock: letter: NOCOPY, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
-- lock: letter: COPY, LOCK=SHARED, blocks writes while the table is written anew
-- lock: parent: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `letter` add key `letter_parent_id_fkey` (`parent_id`),
  add constraint `letter_parent_id_fkey` foreign key (`parent_id`) references `parent` (`id`) on delete cascade;

-- step 26: rename column mig_archive__name of letter to name
-- lock: letter: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `letter` rename column `mig_archive__name` to `name`;

-- step 27: set not null on name of letter, 1 of 2
-- lock: letter: rows, blocks who writes the same rows while its rows are written
update `letter` set `name` = 'nobody' where `name` is null;

-- step 28: set not null on name of letter, 2 of 2
-- lock: letter: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
-- lock: letter: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `letter` modify column `name` varchar(50) not null comment 'the name';

-- step 29: require, else 'letter has duplicates in name: add unique letter_name_key on letter can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `letter has duplicates in name: add unique letter_name_key on le…` check (ok = 1));
select case when not exists (select 1 from `letter` where `letter`.`name` is not null group by `letter`.`name` having count(*) > 1) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 30: add index letter_shade_idx on letter
-- lock: letter: NOCOPY, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `letter` add key `letter_shade_idx` (`shade`, `name` desc);

-- step 31: add unique letter_name_key on letter
-- lock: letter: NOCOPY, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `letter` add unique key `letter_name_key` (`name`);

-- step 32: rename column mig_archive__twice of letter to twice
-- lock: letter: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `letter` rename column `mig_archive__twice` to `twice`,
  algorithm = instant, lock = none;

-- step 33: drop table letter
-- lock: letter: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `letter`;

-- step 34: drop table parent
-- lock: parent: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `parent`;
