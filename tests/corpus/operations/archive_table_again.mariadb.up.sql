-- archive_table_again: forward, for MariaDB 10.6 or later
-- An archive keeps no name that a new table wants
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table essay
create table `essay` (
  `id` bigint not null auto_increment,
  `name` varchar(50) not null,
  `size` int not null,
  constraint `essay_pkey` primary key (`id`),
  unique key `essay_name_key` (`name`),
  key `essay_size_idx` (`size`),
  constraint `essay_size_check` check (`size` > 0)
);

-- step 2: rename unique constraint essay_name_key on essay to mig_archive__essay_name_key
alter table `essay` rename index `essay_name_key` to `mig_archive__essay_name_key`;

-- step 3: rename index essay_size_idx on essay to mig_archive__essay_size_idx
alter table `essay` rename index `essay_size_idx` to `mig_archive__essay_size_idx`;

-- step 4: rename table essay to mig_archive__essay
rename table `essay` to `mig_archive__essay`;

-- step 5: create table essay
create table `essay` (
  `id` bigint not null auto_increment,
  `name` varchar(50) not null,
  `size` int not null,
  `old` bigint null,
  constraint `essay_pkey` primary key (`id`),
  unique key `essay_name_key` (`name`),
  key `essay_size_idx` (`size`),
  constraint `essay_size_check` check (`size` > 0)
);

-- step 6: rename table essay to text
rename table `essay` to `text`;

-- step 7: create table essay
create table `essay` (
  `id` bigint not null auto_increment,
  constraint `essay_pkey2` primary key (`id`)
);

-- step 8: create view old_essay
create view `old_essay` as
select `e`.`id` as `id`, `e`.`name` as `name`
from `mig_archive__essay` as `e`;
