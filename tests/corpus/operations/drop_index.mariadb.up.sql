-- drop_index: forward, for MariaDB 10.6 or later
-- Indexes and columns that come back with all that was said of them
-- reversal: lossy, it does not bring back
--   the values of length in essay
--   the values of any in essay
--   the values of bytes in essay
--   the values of plain in essay
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
  `length` decimal(6,2) not null default 0.25,
  `twice` int generated always as (`stars` * 2) stored,
  `bytes` varchar(20) collate `utf8mb4_bin` null,
  constraint `essay_pkey` primary key (`id`),
  unique key `essay_both_key` (`title`, `stars`),
  key `essay_best_idx` (`stars` desc, `title`),
  key `essay_noted_idx` (`length`) comment 'for the archive'
);

-- step 2: drop index essay_best_idx on essay
alter table `essay` drop index `essay_best_idx`;

-- step 3: drop index essay_noted_idx on essay
alter table `essay` drop index `essay_noted_idx`;

-- step 4: drop unique essay_both_key on essay
alter table `essay` drop index `essay_both_key`;

-- step 5: drop column twice of essay
alter table `essay` drop column `twice`;

-- step 6: drop column bytes of essay
alter table `essay` drop column `bytes`;

-- step 7: drop column length of essay
alter table `essay` drop column `length`;
