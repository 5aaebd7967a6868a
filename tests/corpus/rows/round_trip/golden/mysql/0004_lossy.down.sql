-- 0004_lossy: reverse, for MySQL 8.0 or later
-- A column and a table go, with rows in them
-- reversal: lossy, it does not bring back
--   the values of plan in owner
--   the rows of video
--   the values of remark in station

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

-- step 1: add column plan to owner
alter table `owner` add column `plan` varchar(9) not null default 'gone';
alter table `owner` modify column `plan` varchar(9) not null default 'free';

-- step 2: create table video
create table `video` (
  `id` bigint not null auto_increment,
  `channel_id` bigint not null,
  `second_id` bigint null,
  `title` varchar(50) not null,
  constraint `video_pkey` primary key (`id`),
  key `video_channel_id_fkey` (`channel_id`),
  constraint `video_channel_id_fkey` foreign key (`channel_id`) references `station` (`id`) on delete cascade
);

-- step 3: add column remark to station
alter table `station` add column `remark` varchar(50) null after `place`;
