-- create_enum: forward, for MySQL 8.0 or later
-- An enum and its values
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table person
create table `person` (
  `id` bigint not null auto_increment,
  `now` enum('sad', 'ok', 'ha''ppy') not null default 'ok',
  `later` enum('sad', 'ok', 'ha''ppy') null,
  constraint `person_pkey` primary key (`id`),
  constraint `person_later_check` check (`later` <> 'sad')
);
