-- archive_table: reverse, for MariaDB 10.6 or later
-- A table is hidden, and comes back with its rows
-- reversal: exact
-- this destroys what was written since:
--   the table note with all its rows
--   the table letter with all its rows
--   the table parent with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: rename table mig_archive__note to note
-- lock: mig_archive__note: LOCK=EXCLUSIVE, blocks reads and writes for an instant
rename table `mig_archive__note` to `note`;

-- step 2: rename table mig_archive__letter to letter
-- lock: mig_archive__letter: LOCK=EXCLUSIVE, blocks reads and writes for an instant
rename table `mig_archive__letter` to `letter`;

-- step 3: require, else 'letter has rows whose self_id is not in letter: add foreign key letter_self_id_fkey on letter can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `letter has rows whose self_id is not in letter: add foreign key…` check (ok = 1));
select case when not exists (select 1 from `letter` as `child` where (`child`.`self_id` is not null) and (not exists (select 1 from `letter` as `parent` where `parent`.`id` = `child`.`self_id`))) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 4: require, else 'letter has rows whose parent_id is not in parent: add foreign key letter_parent_id_fkey on letter can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `letter has rows whose parent_id is not in parent: add foreign k…` check (ok = 1));
select case when not exists (select 1 from `letter` as `child` where (`child`.`parent_id` is not null) and (not exists (select 1 from `parent` as `parent` where `parent`.`id` = `child`.`parent_id`))) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 5: rename index mig_archive__letter_shade_idx on letter to letter_shade_idx
-- lock: letter: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `letter` rename index `mig_archive__letter_shade_idx` to `letter_shade_idx`,
  algorithm = instant, lock = none;

-- step 6: rename unique constraint mig_archive__letter_red on letter to letter_red
-- lock: letter: NOCOPY, LOCK=NONE, blocks reads and writes for an instant
-- lock: letter: NOCOPY, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `letter` drop index `mig_archive__letter_red`,
  drop column `mig_mig_archive__letter_red_1`,
  algorithm = nocopy, lock = none;
alter table `letter` add column `mig_letter_red_1` decimal(6,2) generated always as (case when `shade` = 'red' then `weight` end) virtual invisible,
  add unique key `letter_red` (`mig_letter_red_1`),
  algorithm = nocopy, lock = none;

-- step 7: rename unique constraint mig_archive__letter_name_key on letter to letter_name_key
-- lock: letter: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `letter` rename index `mig_archive__letter_name_key` to `letter_name_key`,
  algorithm = instant, lock = none;

-- step 8: build the index of letter_self_id_fkey
-- lock: letter: NOCOPY, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `letter` add key `letter_self_id_fkey` (`self_id`),
  algorithm = nocopy, lock = none;

-- step 9: add foreign key letter_self_id_fkey on letter
-- lock: letter: INSTANT, LOCK=NONE, blocks reads and writes for an instant
set session foreign_key_checks = 0;
alter table `letter` add constraint `letter_self_id_fkey` foreign key (`self_id`) references `letter` (`id`) on delete restrict,
  algorithm = instant, lock = none;
set session foreign_key_checks = 1;

-- step 10: look whether all rows of letter hold letter_self_id_fkey
-- note: where it stops, letter_self_id_fkey is gone again: go on from step 9 when the rows are right
select case when not exists (select 1 from `letter` as `child` where (`child`.`self_id` is not null) and (not exists (select 1 from `letter` as `parent` where `parent`.`id` = `child`.`self_id`))) then 1 else 0 end into @mig_kept;
set @mig_then = case when @mig_kept = 1 then 'do 0' else 'alter table `letter` drop foreign key `letter_self_id_fkey`' end;
prepare mig_then from @mig_then;
execute mig_then;
deallocate prepare mig_then;
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `letter got rows whose self_id is not in letter meanwhile: lette…` check (ok = 1));
select case when @mig_kept = 1 then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 11: build the index of letter_parent_id_fkey
-- lock: letter: NOCOPY, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `letter` add key `letter_parent_id_fkey` (`parent_id`),
  algorithm = nocopy, lock = none;

-- step 12: add foreign key letter_parent_id_fkey on letter
-- lock: letter: INSTANT, LOCK=NONE, blocks reads and writes for an instant
set session foreign_key_checks = 0;
alter table `letter` add constraint `letter_parent_id_fkey` foreign key (`parent_id`) references `parent` (`id`) on delete set null,
  algorithm = instant, lock = none;
set session foreign_key_checks = 1;

-- step 13: look whether all rows of letter hold letter_parent_id_fkey
-- note: where it stops, letter_parent_id_fkey is gone again: go on from step 12 when the rows are right
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

-- step 14: drop table note
-- lock: note: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `note`;

-- step 15: drop table letter
-- lock: letter: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `letter`;

-- step 16: drop table parent
-- lock: parent: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `parent`;
