-- archive_column: forward, for MariaDB 10.6 or later
-- Columns are hidden in their places, and come back with their values
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5
-- note: MariaDB before 10.8 takes each key of an index upwards, `desc` or not

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table parent
create table `parent` (
  `id` bigint not null auto_increment,
  constraint `parent_pkey` primary key (`id`)
);

-- step 2: create table letter
create table `letter` (
  `id` bigint not null auto_increment,
  `name` varchar(50) not null comment 'the name',
  `parent_id` bigint not null,
  `shade` enum('red', 'green') not null,
  `weight` decimal(6,2) not null default 1.25,
  `size` int not null,
  `body` json not null comment 'what it says',
  `sent` datetime(6) null,
  `twice` int generated always as (`limit` * 2) stored,
  `limit` int null,
  constraint `letter_pkey` primary key (`id`),
  unique key `letter_name_key` (`name`),
  unique key `letter_place` (`shade`, `weight`),
  key `letter_shade_idx` (`shade`, `name` desc),
  key `letter_parent_id_fkey` (`parent_id`),
  constraint `letter_size_check` check (`size` > 0),
  constraint `letter_weight` check ((`weight` >= 0) and (`limit` >= 0)),
  constraint `letter_parent_id_fkey` foreign key (`parent_id`) references `parent` (`id`) on delete cascade
);

-- step 3: rename column twice of letter to mig_archive__twice
alter table `letter` rename column `twice` to `mig_archive__twice`;

-- step 4: drop unique letter_name_key on letter
alter table `letter` drop index `letter_name_key`;

-- step 5: drop index letter_shade_idx on letter
alter table `letter` drop index `letter_shade_idx`;

-- step 6: drop not null on name of letter
alter table `letter` modify column `name` varchar(50) null comment 'the name';

-- step 7: rename column name of letter to mig_archive__name
alter table `letter` rename column `name` to `mig_archive__name`;

-- step 8: drop foreign key letter_parent_id_fkey on letter
alter table `letter` drop foreign key `letter_parent_id_fkey`,
  drop index `letter_parent_id_fkey`;

-- step 9: drop not null on parent_id of letter
alter table `letter` modify column `parent_id` bigint null;

-- step 10: rename column parent_id of letter to mig_archive__parent_id
alter table `letter` rename column `parent_id` to `mig_archive__parent_id`;

-- step 11: drop unique letter_place on letter
alter table `letter` drop index `letter_place`;

-- step 12: drop not null on shade of letter
alter table `letter` modify column `shade` enum('red', 'green') null;

-- step 13: rename column shade of letter to mig_archive__shade
alter table `letter` rename column `shade` to `mig_archive__shade`;

-- step 14: drop check letter_weight on letter
alter table `letter` drop constraint `letter_weight`;

-- step 15: rename column weight of letter to mig_archive__weight
alter table `letter` rename column `weight` to `mig_archive__weight`;

-- step 16: drop check letter_size_check on letter
alter table `letter` drop constraint `letter_size_check`;

-- step 17: drop not null on size of letter
alter table `letter` modify column `size` int null;

-- step 18: rename column size of letter to mig_archive__size
alter table `letter` rename column `size` to `mig_archive__size`;

-- step 19: drop not null on body of letter
alter table `letter` modify column `body` json null comment 'what it says';

-- step 20: rename column body of letter to mig_archive__body
alter table `letter` rename column `body` to `mig_archive__body`;

-- step 21: rename column sent of letter to mig_archive__sent
alter table `letter` rename column `sent` to `mig_archive__sent`;

-- step 22: add column name to letter
alter table `letter` add column `name` varchar(50) null,
  add unique key `letter_name_key` (`name`);

-- step 23: add column size to letter, 1 of 2
alter table `letter` add column `size` int not null default 1;

-- step 24: add column size to letter, 2 of 2
alter table `letter` modify column `size` int not null;

-- step 25: add check letter_size_check on letter
alter table `letter` add constraint `letter_size_check` check (`size` > 0);
