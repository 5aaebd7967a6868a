-- alter_table_options: forward, for MySQL 8.0 or later
-- Options of a table
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table event
create table `event` (
  `id` bigint not null auto_increment,
  `kind` varchar(20) not null,
  constraint `event_pkey` primary key (`id`)
) ROW_FORMAT=DYNAMIC STATS_PERSISTENT=1;

-- step 2: set options of event
alter table `event` STATS_PERSISTENT=0,
  STATS_SAMPLE_PAGES=30;

-- step 3: create table tag
create table `tag` (
  `name` varchar(20) not null,
  constraint `tag_pkey` primary key (`name`)
);
