-- 0002_exact: forward, for MySQL 8.0 or later
-- Changes that come back exactly, on tables with rows and children
-- reversal: exact

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

-- step 1: require, else 'channel has rows that break channel_rank: add check channel_rank on channel can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `channel has rows that break channel_rank: add check channel_ran…` check (ok = 1));
select case when not exists (select 1 from `channel` where not (`channel`.`place` > 0)) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 2: add column region to channel
alter table `channel` add column `region` varchar(9) not null default 'eu';
alter table `channel` modify column `region` varchar(9) not null;

-- step 3: add column state to channel
alter table `channel` add column `state` enum('new', 'old') not null default 'new';

-- step 4: add column created_at to channel
alter table `channel` add column `created_at` datetime(6) not null default (utc_timestamp(6));

-- step 5: add check channel_rank on channel
alter table `channel` add constraint `channel_rank` check (`place` > 0);

-- step 6: rename column note of channel to remark
alter table `channel` rename column `note` to `remark`;

-- step 7: require, else 'channel has duplicates in name: add unique channel_name_key on channel can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `channel has duplicates in name: add unique channel_name_key on …` check (ok = 1));
select case when not exists (select 1 from `channel` where `channel`.`name` is not null group by `channel`.`name` having count(*) > 1) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 8: add unique channel_name_key on channel
alter table `channel` add unique key `channel_name_key` (`name`);

-- step 9: add column plan to owner
alter table `owner` add column `plan` varchar(9) not null default 'paid';
alter table `owner` modify column `plan` varchar(9) not null default 'free';

-- step 10: drop foreign key video_second_id_fkey on video
alter table `video` drop foreign key `video_second_id_fkey`,
  drop index `video_second_id_fkey`;
