-- add_column_identity: forward, for MariaDB 10.6 or later
-- An identity for a table that has none
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table word
create table `word` (
  `text` varchar(50) not null
);

-- step 2: add column id to word
alter table `word` add column `id` bigint not null auto_increment,
  add constraint `word_pkey` primary key (`id`);
