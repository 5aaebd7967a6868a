-- rename_column_referenced: forward, for MariaDB 10.6 or later
-- A column that others refer to, renamed among changes for which SQLite rebuilds its table
-- reversal: lossy, it does not bring back
--   which values of note in shelf were null
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table shelf
create table `shelf` (
  `id` bigint not null auto_increment,
  `note` varchar(10) null,
  constraint `shelf_pkey` primary key (`id`)
);

-- step 2: create table book
create table `book` (
  `id` bigint not null auto_increment,
  `shelf_id` bigint null,
  constraint `book_pkey` primary key (`id`),
  key `book_shelf_id_fkey` (`shelf_id`),
  constraint `book_shelf_id_fkey` foreign key (`shelf_id`) references `shelf` (`id`) on delete set null
);

-- step 3: add check shelf_note on shelf
alter table `shelf` add constraint `shelf_note` check (`note` <> 'never');

-- step 4: rename column id of shelf to number
alter table `shelf` rename column `id` to `number`;

-- step 5: set not null on note of shelf, 1 of 2
update `shelf` set `note` = '' where `note` is null;

-- step 6: set not null on note of shelf, 2 of 2
alter table `shelf` modify column `note` varchar(10) not null;
