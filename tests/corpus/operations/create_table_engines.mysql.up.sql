-- create_table_engines: forward, for MySQL 8.0 or later
-- Parts that only some engines have
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table essay
create table `essay` (
  `id` bigint not null auto_increment,
  `title` varchar(100) not null,
  `body` longtext not null,
  constraint `essay_pkey` primary key (`id`),
  key `essay_title_idx` (`title`)
);

-- step 2: add column hits to essay
alter table `essay` add column `hits` int not null default 0;

-- step 3: add index essay_hits_idx on essay
alter table `essay` add key `essay_hits_idx` (`hits`);

-- step 4: drop index essay_title_idx on essay
alter table `essay` drop index `essay_title_idx`;
