-- 0002_exact: reverse, for MySQL 8.0 or later
-- Changes that come back exactly, on tables with rows and children
-- reversal: exact
-- this destroys what was written since:
--   the column plan of owner with its values
--   the column created_at of channel with its values
--   the column state of channel with its values
--   the column region of channel with its values

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

-- step 1: require, else 'video has rows whose second_id is not in channel: add foreign key video_second_id_fkey on video can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `video has rows whose second_id is not in channel: add foreign k…` check (ok = 1));
select case when not exists (select 1 from `video` as `child` where (`child`.`second_id` is not null) and (not exists (select 1 from `channel` as `parent` where `parent`.`id` = `child`.`second_id`))) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 2: add foreign key video_second_id_fkey on video
alter table `video` add key `video_second_id_fkey` (`second_id`),
  add constraint `video_second_id_fkey` foreign key (`second_id`) references `channel` (`id`) on delete set null;

-- step 3: drop column plan of owner
alter table `owner` drop column `plan`;

-- step 4: drop unique channel_name_key on channel
alter table `channel` drop index `channel_name_key`;

-- step 5: rename column remark of channel to note
alter table `channel` rename column `remark` to `note`;

-- step 6: drop check channel_rank on channel
alter table `channel` drop constraint `channel_rank`;

-- step 7: drop column created_at of channel
alter table `channel` drop column `created_at`;

-- step 8: drop column state of channel
alter table `channel` drop column `state`;

-- step 9: drop column region of channel
alter table `channel` drop column `region`;
