-- run_sql_state: forward, for MySQL 8.0 or later
-- What raw SQL does to the schema
-- reversal: lossy, it does not bring back
--   what sql 'drop what is kept' did, but for what its author undoes
--   the rows of kept
--   what sql 'the longest ones first' did, but for what its author undoes
--   what sql 'how long an essay is' did, but for what its author undoes
--   what sql 'search vector' did, but for what its author undoes
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table author
create table `author` (
  `id` bigint not null auto_increment,
  `name` varchar(50) not null,
  constraint `author_pkey` primary key (`id`)
);

-- step 2: create table essay
create table `essay` (
  `id` bigint not null auto_increment,
  `body` varchar(99) not null,
  `author_id` bigint null,
  constraint `essay_pkey` primary key (`id`),
  key `essay_author_id_fkey` (`author_id`),
  constraint `essay_author_id_fkey` foreign key (`author_id`) references `author` (`id`)
);

-- step 3: sql 'how long an essay is'
alter table essay add column size int not null default 0;

-- step 4: sql 'the longest ones first'
alter table essay modify column size varchar(20) not null default '0';

-- step 5: create table kept
create table `kept` (
  `id` bigint not null auto_increment,
  `name` varchar(20) not null,
  constraint `kept_pkey` primary key (`id`)
);

-- step 6: sql 'drop what is kept'
drop table kept;

-- step 7: add column note to essay
alter table `essay` add column `note` varchar(20) not null default 'x';

-- step 8: add check essay_note_there on essay
alter table `essay` add constraint `essay_note_there` check (`note` <> '');
