-- phases_irreversible, phase expand: forward, for MariaDB 10.6 or later
-- runs while the old code still runs, before the new code is deployed
-- Each phase has a reverse of its own, or none
-- reversal: irreversible, because notes must not come back
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table letter
create table `letter` (
  `id` bigint not null auto_increment,
  `body` varchar(50) not null,
  `note` varchar(20) null,
  constraint `letter_pkey` primary key (`id`)
);

-- step 2: drop column note of letter
alter table `letter` drop column `note`;
