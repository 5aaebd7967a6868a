-- archive_table: reverse, for MySQL 8.0 or later
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

-- step 3: require, else 'letter has rows that break letter_name_check: add check letter_name_check on letter can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `letter has rows that break letter_name_check: add check letter_…` check (ok = 1));
select case when not exists (select 1 from `letter` where not (`letter`.`name` <> '')) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 4: require, else 'letter has rows that break letter_weight: add check letter_weight on letter can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `letter has rows that break letter_weight: add check letter_weig…` check (ok = 1));
select case when not exists (select 1 from `letter` where not (`letter`.`weight` >= 0)) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 5: require, else 'letter has rows whose self_id is not in letter: add foreign key letter_self_id_fkey on letter can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `letter has rows whose self_id is not in letter: add foreign key…` check (ok = 1));
select case when not exists (select 1 from `letter` as `child` where (`child`.`self_id` is not null) and (not exists (select 1 from `letter` as `parent` where `parent`.`id` = `child`.`self_id`))) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 6: require, else 'letter has rows whose parent_id is not in parent: add foreign key letter_parent_id_fkey on letter can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `letter has rows whose parent_id is not in parent: add foreign k…` check (ok = 1));
select case when not exists (select 1 from `letter` as `child` where (`child`.`parent_id` is not null) and (not exists (select 1 from `parent` as `parent` where `parent`.`id` = `child`.`parent_id`))) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 7: rename index mig_archive__letter_shade_idx on letter to letter_shade_idx
-- lock: letter: INPLACE, LOCK=NONE, blocks reads and writes for an instant
alter table `letter` rename index `mig_archive__letter_shade_idx` to `letter_shade_idx`,
  algorithm = inplace, lock = none;

-- step 8: rename unique constraint mig_archive__letter_red on letter to letter_red
-- lock: letter: INPLACE, LOCK=NONE, blocks reads and writes for an instant
alter table `letter` rename index `mig_archive__letter_red` to `letter_red`,
  algorithm = inplace, lock = none;

-- step 9: rename unique constraint mig_archive__letter_name_key on letter to letter_name_key
-- lock: letter: INPLACE, LOCK=NONE, blocks reads and writes for an instant
alter table `letter` rename index `mig_archive__letter_name_key` to `letter_name_key`,
  algorithm = inplace, lock = none;

-- step 10: add check letter_name_check on letter
-- lock: letter: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `letter` add constraint `letter_name_check` check (`name` <> '');

-- step 11: add check letter_weight on letter
-- lock: letter: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `letter` add constraint `letter_weight` check (`weight` >= 0);

-- step 12: build the index of letter_self_id_fkey
-- lock: letter: INPLACE, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `letter` add key `letter_self_id_fkey` (`self_id`),
  algorithm = inplace, lock = none;

-- step 13: add foreign key letter_self_id_fkey on letter
-- lock: letter: INPLACE, LOCK=NONE, blocks reads and writes for an instant
set session foreign_key_checks = 0;
alter table `letter` add constraint `letter_self_id_fkey` foreign key (`self_id`) references `letter` (`id`) on delete restrict,
  algorithm = inplace, lock = none;
set session foreign_key_checks = 1;

-- step 14: look whether all rows of letter hold letter_self_id_fkey
-- note: where it stops, letter_self_id_fkey is gone again: go on from step 13 when the rows are right
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

-- step 15: build the index of letter_parent_id_fkey
-- lock: letter: INPLACE, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `letter` add key `letter_parent_id_fkey` (`parent_id`),
  algorithm = inplace, lock = none;

-- step 16: add foreign key letter_parent_id_fkey on letter
-- lock: letter: INPLACE, LOCK=NONE, blocks reads and writes for an instant
-- lock: parent: INPLACE, LOCK=NONE, blocks reads and writes for an instant
set session foreign_key_checks = 0;
alter table `letter` add constraint `letter_parent_id_fkey` foreign key (`parent_id`) references `parent` (`id`) on delete set null,
  algorithm = inplace, lock = none;
set session foreign_key_checks = 1;

-- step 17: look whether all rows of letter hold letter_parent_id_fkey
-- note: where it stops, letter_parent_id_fkey is gone again: go on from step 16 when the rows are right
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

-- step 18: drop table note
-- lock: note: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `note`;

-- step 19: drop table letter
-- lock: letter: LOCK=EXCLUSIVE, blocks reads and writes for an instant
-- lock: parent: LOCK=NONE, blocks reads and writes for an instant
drop table `letter`;

-- step 20: drop table parent
-- lock: parent: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `parent`;
