-- 0003_squash: forward, for MariaDB 10.6 or later
-- Posts with titles
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table article
create table `article` (
  `id` bigint not null auto_increment,
  `person_id` bigint not null,
  `title` varchar(80) not null default '',
  constraint `post_pkey` primary key (`id`),
  key `article_title_idx` (`title`),
  key `post_person_id_fkey` (`person_id`),
  constraint `post_person_id_fkey` foreign key (`person_id`) references `person` (`id`) on delete cascade
);

-- step 2: add 'owner' to enum role
-- lock: person: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `person` modify column `role` enum('reader', 'writer', 'owner') not null default 'reader',
  algorithm = instant, lock = none;

-- step 3: create view headline
create view `headline` as
select `article`.`id` as `id`, `article`.`title` as `title`
from `article`;
