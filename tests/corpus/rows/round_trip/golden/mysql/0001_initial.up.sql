-- 0001_initial: forward, for MySQL 8.0 or later
-- Tables that will hold rows
-- reversal: exact

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

-- step 1: create table owner
create table `owner` (
  `id` bigint not null auto_increment,
  `email` varchar(99) not null,
  constraint `owner_pkey` primary key (`id`),
  unique key `owner_email_key` (`email`)
);

-- step 2: create table channel
create table `channel` (
  `id` bigint not null auto_increment,
  `owner_id` bigint not null,
  `name` varchar(50) not null,
  `place` int not null default 1,
  `note` varchar(50) null,
  constraint `channel_pkey` primary key (`id`),
  key `channel_owner_id_name_idx` (`owner_id`, `name`),
  constraint `channel_owner_id_fkey` foreign key (`owner_id`) references `owner` (`id`) on delete cascade
);

-- step 3: create table video
create table `video` (
  `id` bigint not null auto_increment,
  `channel_id` bigint not null,
  `second_id` bigint null,
  `title` varchar(50) not null,
  constraint `video_pkey` primary key (`id`),
  key `video_channel_id_fkey` (`channel_id`),
  key `video_second_id_fkey` (`second_id`),
  constraint `video_channel_id_fkey` foreign key (`channel_id`) references `channel` (`id`) on delete cascade,
  constraint `video_second_id_fkey` foreign key (`second_id`) references `channel` (`id`) on delete set null
);
