-- add_index: forward, for MariaDB 10.6 or later
-- Indexes come and go
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5
-- note: MariaDB before 10.8 takes each key of an index upwards, `desc` or not

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table essay
create table `essay` (
  `id` bigint not null auto_increment,
  `title` varchar(100) not null,
  `stars` int null,
  `done` boolean not null default false,
  constraint `essay_pkey` primary key (`id`)
);

-- step 2: add index essay_title_idx on essay
alter table `essay` add key `essay_title_idx` (`title`);

-- step 3: add index essay_stars_idx on essay
alter table `essay` add key `essay_stars_idx` (`stars` desc, `title`) comment 'the best first';

-- step 4: drop index essay_title_idx on essay
alter table `essay` drop index `essay_title_idx`;
