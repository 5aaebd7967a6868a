-- drop_table: reverse, for MySQL 8.0 or later
-- A table goes, and comes back with all that hung on it
-- reversal: lossy, it does not bring back
--   the rows of parent
--   the rows of doomed
-- this destroys what was written since:
--   the table doomed with all its rows
--   the table parent with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table parent
create table `parent` (
  `id` bigint not null auto_increment,
  constraint `parent_pkey` primary key (`id`)
);

-- step 2: create table doomed
create table `doomed` (
  `id` bigint not null auto_increment,
  `parent_id` bigint null,
  `self_id` bigint null,
  `name` varchar(50) not null comment 'the name',
  `shade` enum('red', 'green') not null default 'red',
  constraint `doomed_pkey` primary key (`id`),
  unique key `doomed_name_key` (`name`),
  key `doomed_shade_idx` (`shade`, `name`),
  key `doomed_parent_id_fkey` (`parent_id`),
  key `doomed_self_id_fkey` (`self_id`),
  constraint `doomed_name_check` check (`name` <> ''),
  constraint `doomed_parent_id_fkey` foreign key (`parent_id`) references `parent` (`id`) on delete set null,
  constraint `doomed_self_id_fkey` foreign key (`self_id`) references `doomed` (`id`) on delete restrict
) comment = 'soon gone';

-- step 3: drop table doomed
drop table `doomed`;

-- step 4: drop table parent
drop table `parent`;
