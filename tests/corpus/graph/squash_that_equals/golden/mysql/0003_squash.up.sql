-- 0003_squash: forward, for MySQL 8.0 or later
-- Posts with titles
-- reversal: exact

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

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
alter table `person` modify column `role` enum('reader', 'writer', 'owner') not null default 'reader';

-- step 3: create view headline
create view `headline` as
select `article`.`id` as `id`, `article`.`title` as `title`
from `article`;
