-- phases_irreversible, phase contract: forward, for MariaDB 10.6 or later
-- runs when no code is left that uses the old form
-- Each phase has a reverse of its own, or none
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: add column seen to letter
-- lock: letter: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `letter` add column `seen` boolean not null default false,
  algorithm = instant, lock = none;

-- step 2: create table stamp
create table `stamp` (
  `id` bigint not null auto_increment,
  `letter_id` bigint not null,
  constraint `stamp_pkey` primary key (`id`),
  key `stamp_letter_id_fkey` (`letter_id`),
  constraint `stamp_letter_id_fkey` foreign key (`letter_id`) references `letter` (`id`)
);
