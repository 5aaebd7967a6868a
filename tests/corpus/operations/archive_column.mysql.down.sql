-- archive_column: reverse, for MySQL 8.0 or later
-- Columns are hidden in their places, and come back with their values
-- reversal: exact
-- this destroys what was written since:
--   the column size of letter with its values
--   the column name of letter with its values
--   the table letter with all its rows
--   the table parent with all its rows

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

-- step 1: drop column size of letter
alter table `letter` drop constraint `letter_size_check`,
  drop column `size`;

-- step 2: drop column name of letter
alter table `letter` drop index `letter_name_key`,
  drop column `name`;

-- step 3: rename column mig_archive__sent of letter to sent
alter table `letter` rename column `mig_archive__sent` to `sent`;

-- step 4: rename column mig_archive__body of letter to body
alter table `letter` rename column `mig_archive__body` to `body`;

-- step 5: set not null on body of letter
update `letter` set `body` = '{}' where `body` is null;
alter table `letter` modify column `body` json not null comment 'what it says';

-- step 6: rename column mig_archive__size of letter to size
alter table `letter` rename column `mig_archive__size` to `size`;

-- step 7: require, else 'letter.size has nulls: set not null on size of letter can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `letter.size has nulls: set not null on size of letter can not b…` check (ok = 1));
select case when not exists (select 1 from `letter` where `letter`.`size` is null) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 8: require, else 'letter has rows that break letter_size_check: add check letter_size_check on letter can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `letter has rows that break letter_size_check: add check letter_…` check (ok = 1));
select case when not exists (select 1 from `letter` where not (`letter`.`size` > 0)) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 9: set not null on size of letter
alter table `letter` modify column `size` int not null;

-- step 10: add check letter_size_check on letter
alter table `letter` add constraint `letter_size_check` check (`size` > 0);

-- step 11: rename column mig_archive__weight of letter to weight
alter table `letter` rename column `mig_archive__weight` to `weight`;

-- step 12: require, else 'letter has rows that break letter_weight: add check letter_weight on letter can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `letter has rows that break letter_weight: add check letter_weig…` check (ok = 1));
select case when not exists (select 1 from `letter` where not ((`letter`.`weight` >= 0) and (`letter`.`limit` >= 0))) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 13: add check letter_weight on letter
alter table `letter` add constraint `letter_weight` check ((`weight` >= 0) and (`limit` >= 0));

-- step 14: rename column mig_archive__shade of letter to shade
alter table `letter` rename column `mig_archive__shade` to `shade`;

-- step 15: set not null on shade of letter
update `letter` set `shade` = 'red' where `shade` is null;
alter table `letter` modify column `shade` enum('red', 'green') not null;

-- step 16: require, else 'letter has duplicates in shade, weight: add unique letter_place on letter can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `letter has duplicates in shade, weight: add unique letter_place…` check (ok = 1));
select case when not exists (select 1 from `letter` where (`letter`.`shade` is not null) and (`letter`.`weight` is not null) group by `letter`.`shade`, `letter`.`weight` having count(*) > 1) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 17: add unique letter_place on letter
alter table `letter` add unique key `letter_place` (`shade`, `weight`);

-- step 18: rename column mig_archive__parent_id of letter to parent_id
alter table `letter` rename column `mig_archive__parent_id` to `parent_id`;

-- step 19: require, else 'letter.parent_id has nulls: set not null on parent_id of letter can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `letter.parent_id has nulls: set not null on parent_id of letter…` check (ok = 1));
select case when not exists (select 1 from `letter` where `letter`.`parent_id` is null) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 20: require, else 'letter has rows whose parent_id is not in parent: add foreign key letter_parent_id_fkey on letter can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `letter has rows whose parent_id is not in parent: add foreign k…` check (ok = 1));
select case when not exists (select 1 from `letter` as `child` where (`child`.`parent_id` is not null) and (not exists (select 1 from `parent` as `parent` where `parent`.`id` = `child`.`parent_id`))) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 21: set not null on parent_id of letter
alter table `letter` modify column `parent_id` bigint not null;

-- step 22: add foreign key letter_parent_id_fkey on letter
alter table `letter` add key `letter_parent_id_fkey` (`parent_id`),
  add constraint `letter_parent_id_fkey` foreign key (`parent_id`) references `parent` (`id`) on delete cascade;

-- step 23: rename column mig_archive__name of letter to name
alter table `letter` rename column `mig_archive__name` to `name`;

-- step 24: set not null on name of letter
update `letter` set `name` = 'nobody' where `name` is null;
alter table `letter` modify column `name` varchar(50) not null comment 'the name';

-- step 25: require, else 'letter has duplicates in name: add unique letter_name_key on letter can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `letter has duplicates in name: add unique letter_name_key on le…` check (ok = 1));
select case when not exists (select 1 from `letter` where `letter`.`name` is not null group by `letter`.`name` having count(*) > 1) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 26: add index letter_shade_idx on letter
alter table `letter` add key `letter_shade_idx` (`shade`, `name` desc);

-- step 27: add unique letter_name_key on letter
alter table `letter` add unique key `letter_name_key` (`name`);

-- step 28: rename column mig_archive__twice of letter to twice
alter table `letter` rename column `mig_archive__twice` to `twice`;

-- step 29: drop table letter
drop table `letter`;

-- step 30: drop table parent
drop table `parent`;
