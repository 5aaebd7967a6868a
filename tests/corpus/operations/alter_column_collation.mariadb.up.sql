-- alter_column_collation: forward, for MariaDB 10.6 or later
-- A column sorts in another way
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table person
create table `person` (
  `id` bigint not null auto_increment,
  `name` varchar(50) not null default 'x' comment 'as it is shown',
  constraint `person_pkey` primary key (`id`),
  key `person_name_idx` (`name`)
);

-- step 2: change type of name of person to varchar(50) collate utf8mb4_bin
alter table `person` modify column `name` varchar(50) collate `utf8mb4_bin` not null default 'x' comment 'as it is shown';
