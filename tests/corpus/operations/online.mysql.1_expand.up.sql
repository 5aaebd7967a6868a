-- online, phase expand: forward, for MySQL 8.0 or later
-- runs while the old code still runs, before the new code is deployed
-- Tables that are there: the forms with the weakest locks
-- reversal: exact
-- lock timeout: 500 ms, retry: 2

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 1;
set session innodb_lock_wait_timeout = 1;

-- step 1: create table person
create table `person` (
  `id` bigint not null auto_increment,
  `name` varchar(20) not null,
  `mail` varchar(50) null,
  `age` int null,
  `feel` enum('sad', 'ok') not null default 'ok',
  constraint `person_pkey` primary key (`id`)
);

-- step 2: create table pet
create table `pet` (
  `id` bigint not null auto_increment,
  `owner_id` bigint null,
  `kind` varchar(20) not null,
  `tag` varchar(20) null,
  constraint `pet_pkey` primary key (`id`),
  unique key `pet_tag_key` (`tag`),
  key `pet_kind_idx` (`kind`)
);

-- step 3: create table note
create table `note` (
  `id` bigint not null,
  `text` varchar(100) null
);
