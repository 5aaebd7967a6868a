-- run_sql_rebuild: forward, for MySQL 8.0 or later
-- Raw SQL between the rebuilds of SQLite
-- reversal: lossy, it does not bring back
--   what sql 'shout' did
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table author
create table `author` (
  `id` bigint not null auto_increment,
  `name` varchar(50) not null default 'nobody',
  constraint `author_pkey` primary key (`id`)
);

-- step 2: create table essay
create table `essay` (
  `id` bigint not null auto_increment,
  `author_id` bigint null,
  `title` varchar(80) not null default '',
  constraint `essay_pkey` primary key (`id`),
  key `essay_author_id_fkey` (`author_id`),
  constraint `essay_author_id_fkey` foreign key (`author_id`) references `author` (`id`) on delete cascade
);

-- step 3: add check author_has_a_name on author
alter table `author` add constraint `author_has_a_name` check (`name` <> '');

-- step 4: sql 'shout'
update author set name = upper(name);

-- step 5: set default of name of author
alter table `author` alter column `name` set default 'NOBODY';
