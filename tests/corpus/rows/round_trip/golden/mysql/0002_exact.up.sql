-- 0002_exact: forward, for MySQL 8.0 or later
-- Changes that come back exactly, on tables with rows and children
-- reversal: exact

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

-- step 1: add column region to channel
alter table `channel` add column `region` varchar(9) not null default 'eu';
alter table `channel` modify column `region` varchar(9) not null;

-- step 2: add column state to channel
alter table `channel` add column `state` enum('new', 'old') not null default 'new';

-- step 3: add column created_at to channel
alter table `channel` add column `created_at` datetime(6) not null default (utc_timestamp(6));

-- step 4: add check channel_rank on channel
alter table `channel` add constraint `channel_rank` check (`place` > 0);

-- step 5: rename column note of channel to remark
alter table `channel` rename column `note` to `remark`;

-- step 6: add unique channel_name_key on channel
alter table `channel` add unique key `channel_name_key` (`name`);

-- step 7: add column plan to owner
alter table `owner` add column `plan` varchar(9) not null default 'paid';
alter table `owner` modify column `plan` varchar(9) not null default 'free';

-- step 8: drop foreign key video_second_id_fkey on video
alter table `video` drop foreign key `video_second_id_fkey`,
  drop index `video_second_id_fkey`;
