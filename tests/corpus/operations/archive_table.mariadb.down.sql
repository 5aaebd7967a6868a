-- archive_table: reverse, for MariaDB 10.6 or later
-- A table is hidden, and comes back with its rows
-- reversal: exact
-- this destroys what was written since:
--   the table note with all its rows
--   the table letter with all its rows
--   the table parent with all its rows

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

-- step 1: rename table mig_archive__note to note
rename table `mig_archive__note` to `note`;

-- step 2: rename table mig_archive__letter to letter
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
alter table `letter` rename index `mig_archive__letter_shade_idx` to `letter_shade_idx`;

-- step 6: rename unique constraint mig_archive__letter_red on letter to letter_red
alter table `letter` drop index `mig_archive__letter_red`,
  drop column `mig_mig_archive__letter_red_1`;
alter table `letter` add column `mig_letter_red_1` decimal(6,2) generated always as (case when `shade` = 'red' then `weight` end) virtual invisible,
  add unique key `letter_red` (`mig_letter_red_1`);

-- step 7: rename unique constraint mig_archive__letter_name_key on letter to letter_name_key
alter table `letter` rename index `mig_archive__letter_name_key` to `letter_name_key`;

-- step 8: add foreign key letter_self_id_fkey on letter
alter table `letter` add key `letter_self_id_fkey` (`self_id`),
  add constraint `letter_self_id_fkey` foreign key (`self_id`) references `letter` (`id`) on delete restrict;

-- step 9: add foreign key letter_parent_id_fkey on letter
alter table `letter` add key `letter_parent_id_fkey` (`parent_id`),
  add constraint `letter_parent_id_fkey` foreign key (`parent_id`) references `parent` (`id`) on delete set null;

-- step 10: drop table note
drop table `note`;

-- step 11: drop table letter
drop table `letter`;

-- step 12: drop table parent
drop table `parent`;
