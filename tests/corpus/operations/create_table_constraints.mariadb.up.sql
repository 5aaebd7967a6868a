-- create_table_constraints: forward, for MariaDB 10.6 or later
-- Constraints and indexes in all their forms
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5
-- note: MariaDB before 10.8 takes each key of an index upwards, `desc` or not

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table owner
create table `owner` (
  `country` char(2) not null,
  `number` int not null,
  `email` varchar(200) not null,
  constraint `owner_pkey` primary key (`country`, `number`),
  unique key `owner_email_key` (`email`)
) comment = 'who owns';

-- step 2: create table channel
create table `channel` (
  `id` bigint not null auto_increment,
  `parent_id` bigint null,
  `owner_country` char(2) null,
  `owner_number` int null,
  `owner_email` varchar(200) null,
  `slug` varchar(80) not null,
  `kind` varchar(10) not null default 'public',
  `low` int not null default 1,
  `high` int not null default 10,
  `note` varchar(80) null comment 'it''s free text; -- not a comment',
  constraint `channel_pkey` primary key (`id`),
  unique key `channel_slug_key` (`slug`),
  unique key `channel_name` (`owner_country`, `slug`),
  key `channel_slug_idx` (`slug` desc, `low`),
  key `channel_high_idx` (`high`),
  key `channel_parent_id_fkey` (`parent_id`),
  key `channel_owner_email_fkey` (`owner_email`),
  key `channel_owner` (`owner_country`, `owner_number`),
  constraint `slug_is_long` check (char_length(`slug`) >= 3),
  constraint `channel_kind_check` check (`kind` in ('public', 'private')),
  constraint `channel_range` check (((`low` < `high`) and (`high` <= 100)) or (`low` between 0 and 1)),
  constraint `channel_note_check` check ((not (`note` like 'x%')) or (`note` is not null)),
  constraint `channel_parent_id_fkey` foreign key (`parent_id`) references `channel` (`id`) on delete cascade on update restrict,
  constraint `channel_owner_email_fkey` foreign key (`owner_email`) references `owner` (`email`) on delete set null,
  constraint `channel_owner` foreign key (`owner_country`, `owner_number`) references `owner` (`country`, `number`) on delete restrict
) ENGINE=InnoDB;
