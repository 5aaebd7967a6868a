-- archive_column: reverse, for MySQL 8.0 or later
-- Columns are hidden in their places, and come back with their values
-- reversal: exact
-- this destroys what was written since:
--   the column size of letter with its values
--   the column name of letter with its values
--   the table letter with all its rows
--   the table parent with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: drop column size of letter
-- lock: letter: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `letter` drop constraint `letter_size_check`,
  drop column `size`;

-- step 2: drop what rests on name of letter
-- lock: letter: INPLACE, LOCK=NONE, blocks reads and writes for an instant
alter table `letter` drop index `letter_name_key`,
  algorithm = inplace, lock = none;

-- step 3: drop column name of letter
-- lock: letter: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `letter` drop column `name`,
  algorithm = instant;

-- step 4: rename column mig_archive__sent of letter to sent
-- lock: letter: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `letter` rename column `mig_archive__sent` to `sent`,
  algorithm = instant;

-- step 5: rename column mig_archive__body of letter to body
-- lock: letter: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `letter` rename column `mig_archive__body` to `body`,
  algorithm = instant;

-- step 6: let no further nulls into body of letter
-- lock: letter: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop trigger if exists `mig_letter_body_insert`;
drop trigger if exists `mig_letter_body_update`;
create trigger `mig_letter_body_insert` before insert on `letter` for each row set new.`body` = coalesce(new.`body`, '{}');
create trigger `mig_letter_body_update` before update on `letter` for each row set new.`body` = coalesce(new.`body`, '{}');

-- step 7: fill body of letter
-- lock: letter: rows, blocks who writes the same rows while its rows are written
drop procedure if exists `mig_batches`;
delimiter //
create procedure `mig_batches`()
begin
  declare mig_low bigint;
  declare mig_high bigint;
  declare mig_last bigint;
  set mig_low = (select `id` from `letter` order by `id` limit 1);
  set mig_last = (select `id` from `letter` order by `id` desc limit 1);
  while mig_low <= mig_last do
    set mig_high = (select `id` from (select `id` from `letter` where `id` >= mig_low and `id` <= mig_last order by `id` limit 1000) as mig_range order by `id` desc limit 1);
    update `letter` set `body` = '{}' where `id` >= mig_low and `id` <= mig_high and `body` is null;
    set mig_low = (select `id` from `letter` where `id` > mig_high order by `id` limit 1);
  end while;
end//
delimiter ;
call `mig_batches`();
drop procedure `mig_batches`;

-- step 8: set not null on body of letter
-- lock: letter: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
-- lock: letter: LOCK=EXCLUSIVE, blocks reads and writes for an instant
alter table `letter` modify column `body` json not null comment 'what it says',
  algorithm = inplace, lock = none;
drop trigger if exists `mig_letter_body_insert`;
drop trigger if exists `mig_letter_body_update`;

-- step 9: rename column mig_archive__size of letter to size
-- lock: letter: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `letter` rename column `mig_archive__size` to `size`,
  algorithm = instant;

-- step 10: require, else 'letter.size has nulls: set not null on size of letter can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `letter.size has nulls: set not null on size of letter can not b…` check (ok = 1));
select case when not exists (select 1 from `letter` where `letter`.`size` is null) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 11: require, else 'letter has rows that break letter_size_check: add check letter_size_check on letter can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `letter has rows that break letter_size_check: add check letter_…` check (ok = 1));
select case when not exists (select 1 from `letter` where not (`letter`.`size` > 0)) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 12: set not null on size of letter
-- lock: letter: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `letter` modify column `size` int not null,
  algorithm = inplace, lock = none;

-- step 13: add check letter_size_check on letter
-- lock: letter: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `letter` add constraint `letter_size_check` check (`size` > 0);

-- step 14: rename column mig_archive__weight of letter to weight
-- lock: letter: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `letter` rename column `mig_archive__weight` to `weight`,
  algorithm = instant;

-- step 15: require, else 'letter has rows that break letter_weight: add check letter_weight on letter can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `letter has rows that break letter_weight: add check letter_weig…` check (ok = 1));
select case when not exists (select 1 from `letter` where not ((`letter`.`weight` >= 0) and (`letter`.`limit` >= 0))) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 16: add check letter_weight on letter
-- lock: letter: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `letter` add constraint `letter_weight` check ((`weight` >= 0) and (`limit` >= 0));

-- step 17: rename column mig_archive__shade of letter to shade
-- lock: letter: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `letter` rename column `mig_archive__shade` to `shade`,
  algorithm = instant;

-- step 18: let no further nulls into shade of letter
-- lock: letter: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop trigger if exists `mig_letter_shade_insert`;
drop trigger if exists `mig_letter_shade_update`;
create trigger `mig_letter_shade_insert` before insert on `letter` for each row set new.`shade` = coalesce(new.`shade`, 'red');
create trigger `mig_letter_shade_update` before update on `letter` for each row set new.`shade` = coalesce(new.`shade`, 'red');

-- step 19: fill shade of letter
-- lock: letter: rows, blocks who writes the same rows while its rows are written
drop procedure if exists `mig_batches`;
delimiter //
create procedure `mig_batches`()
begin
  declare mig_low bigint;
  declare mig_high bigint;
  declare mig_last bigint;
  set mig_low = (select `id` from `letter` order by `id` limit 1);
  set mig_last = (select `id` from `letter` order by `id` desc limit 1);
  while mig_low <= mig_last do
    set mig_high = (select `id` from (select `id` from `letter` where `id` >= mig_low and `id` <= mig_last order by `id` limit 1000) as mig_range order by `id` desc limit 1);
    update `letter` set `shade` = 'red' where `id` >= mig_low and `id` <= mig_high and `shade` is null;
    set mig_low = (select `id` from `letter` where `id` > mig_high order by `id` limit 1);
  end while;
end//
delimiter ;
call `mig_batches`();
drop procedure `mig_batches`;

-- step 20: set not null on shade of letter
-- lock: letter: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
-- lock: letter: LOCK=EXCLUSIVE, blocks reads and writes for an instant
alter table `letter` modify column `shade` enum('red', 'green') not null,
  algorithm = inplace, lock = none;
drop trigger if exists `mig_letter_shade_insert`;
drop trigger if exists `mig_letter_shade_update`;

-- step 21: require, else 'letter has duplicates in shade, weight: add unique letter_place on letter can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `letter has duplicates in shade, weight: add unique letter_place…` check (ok = 1));
select case when not exists (select 1 from `letter` where (`letter`.`shade` is not null) and (`letter`.`weight` is not null) group by `letter`.`shade`, `letter`.`weight` having count(*) > 1) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 22: add unique letter_place on letter
-- lock: letter: INPLACE, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `letter` add unique key `letter_place` (`shade`, `weight`),
  algorithm = inplace, lock = none;

-- step 23: rename column mig_archive__parent_id of letter to parent_id
-- lock: letter: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `letter` rename column `mig_archive__parent_id` to `parent_id`,
  algorithm = instant;

-- step 24: require, else 'letter.parent_id has nulls: set not null on parent_id of letter can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `letter.parent_id has nulls: set not null on parent_id of letter…` check (ok = 1));
select case when not exists (select 1 from `letter` where `letter`.`parent_id` is null) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 25: require, else 'letter has rows whose parent_id is not in parent: add foreign key letter_parent_id_fkey on letter can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `letter has rows whose parent_id is not in parent: add foreign k…` check (ok = 1));
select case when not exists (select 1 from `letter` as `child` where (`child`.`parent_id` is not null) and (not exists (select 1 from `parent` as `parent` where `parent`.`id` = `child`.`parent_id`))) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 26: set not null on parent_id of letter
-- lock: letter: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `letter` modify column `parent_id` bigint not null,
  algorithm = inplace, lock = none;

-- step 27: build the index of letter_parent_id_fkey
-- lock: letter: INPLACE, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `letter` add key `letter_parent_id_fkey` (`parent_id`),
  algorithm = inplace, lock = none;

-- step 28: add foreign key letter_parent_id_fkey on letter
-- lock: letter: INPLACE, LOCK=NONE, blocks reads and writes for an instant
-- lock: parent: INPLACE, LOCK=NONE, blocks reads and writes for an instant
set session foreign_key_checks = 0;
alter table `letter` add constraint `letter_parent_id_fkey` foreign key (`parent_id`) references `parent` (`id`) on delete cascade,
  algorithm = inplace, lock = none;
set session foreign_key_checks = 1;

-- step 29: look whether all rows of letter hold letter_parent_id_fkey
-- note: where it stops, letter_parent_id_fkey is gone again: go on from step 28 when the rows are right
select case when not exists (select 1 from `letter` as `child` where (`child`.`parent_id` is not null) and (not exists (select 1 from `parent` as `parent` where `parent`.`id` = `child`.`parent_id`))) then 1 else 0 end into @mig_kept;
set @mig_then = case when @mig_kept = 1 then 'do 0' else 'alter table `letter` drop foreign key `letter_parent_id_fkey`' end;
prepare mig_then from @mig_then;
execute mig_then;
deallocate prepare mig_then;
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `letter got rows whose parent_id is not in parent meanwhile: let…` check (ok = 1));
select case when @mig_kept = 1 then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 30: rename column mig_archive__name of letter to name
-- lock: letter: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `letter` rename column `mig_archive__name` to `name`,
  algorithm = instant;

-- step 31: let no further nulls into name of letter
-- lock: letter: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop trigger if exists `mig_letter_name_insert`;
drop trigger if exists `mig_letter_name_update`;
create trigger `mig_letter_name_insert` before insert on `letter` for each row set new.`name` = coalesce(new.`name`, 'nobody');
create trigger `mig_letter_name_update` before update on `letter` for each row set new.`name` = coalesce(new.`name`, 'nobody');

-- step 32: fill name of letter
-- lock: letter: rows, blocks who writes the same rows while its rows are written
drop procedure if exists `mig_batches`;
delimiter //
create procedure `mig_batches`()
begin
  declare mig_low bigint;
  declare mig_high bigint;
  declare mig_last bigint;
  set mig_low = (select `id` from `letter` order by `id` limit 1);
  set mig_last = (select `id` from `letter` order by `id` desc limit 1);
  while mig_low <= mig_last do
    set mig_high = (select `id` from (select `id` from `letter` where `id` >= mig_low and `id` <= mig_last order by `id` limit 1000) as mig_range order by `id` desc limit 1);
    update `letter` set `name` = 'nobody' where `id` >= mig_low and `id` <= mig_high and `name` is null;
    set mig_low = (select `id` from `letter` where `id` > mig_high order by `id` limit 1);
  end while;
end//
delimiter ;
call `mig_batches`();
drop procedure `mig_batches`;

-- step 33: set not null on name of letter
-- lock: letter: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
-- lock: letter: LOCK=EXCLUSIVE, blocks reads and writes for an instant
alter table `letter` modify column `name` varchar(50) not null comment 'the name',
  algorithm = inplace, lock = none;
drop trigger if exists `mig_letter_name_insert`;
drop trigger if exists `mig_letter_name_update`;

-- step 34: require, else 'letter has duplicates in name: add unique letter_name_key on letter can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `letter has duplicates in name: add unique letter_name_key on le…` check (ok = 1));
select case when not exists (select 1 from `letter` where `letter`.`name` is not null group by `letter`.`name` having count(*) > 1) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 35: add index letter_shade_idx on letter
-- lock: letter: INPLACE, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `letter` add key `letter_shade_idx` (`shade`, `name` desc),
  algorithm = inplace, lock = none;

-- step 36: add unique letter_name_key on letter
-- lock: letter: INPLACE, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `letter` add unique key `letter_name_key` (`name`),
  algorithm = inplace, lock = none;

-- step 37: rename column mig_archive__twice of letter to twice
-- lock: letter: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `letter` rename column `mig_archive__twice` to `twice`,
  algorithm = instant;

-- step 38: drop table letter
-- lock: letter: LOCK=EXCLUSIVE, blocks reads and writes for an instant
-- lock: parent: LOCK=NONE, blocks reads and writes for an instant
drop table `letter`;

-- step 39: drop table parent
-- lock: parent: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `parent`;
