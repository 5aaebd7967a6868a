-- archive_table: forward, for MariaDB 10.6 or later
-- A table is hidden, and comes back with its rows
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5

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
  `parent_id` bigint null,
  `self_id` bigint null,
  `name` varchar(50) not null comment 'the name',
  `shade` enum('red', 'green') not null default 'red',
  `weight` decimal(6,2) not null default 1.25,
  `body` json not null default ('{}'),
  `sent` datetime(6) null,
  `half` decimal(6,2) generated always as (`weight` * 2) stored,
  `mig_letter_red_1` decimal(6,2) generated always as (case when `shade` = 'red' then `weight` end) virtual invisible,
  constraint `letter_pkey` primary key (`id`),
  unique key `letter_name_key` (`name`),
  unique key `letter_red` (`mig_letter_red_1`),
  key `letter_shade_idx` (`shade`, `name` desc),
  key `letter_parent_id_fkey` (`parent_id`),
  key `letter_self_id_fkey` (`self_id`),
  constraint `letter_weight` check (`weight` >= 0),
  constraint `letter_name_check` check (`name` <> ''),
  constraint `letter_parent_id_fkey` foreign key (`parent_id`) references `parent` (`id`) on delete set null,
  constraint `letter_self_id_fkey` foreign key (`self_id`) references `letter` (`id`) on delete restrict
) comment = 'soon gone';

-- step 3: create table note
create table `note` (
  `country` char(2) not null,
  `number` int not null,
  `text` varchar(20) not null,
  constraint `note_pkey` primary key (`country`, `number`)
);

-- step 4: drop foreign key letter_parent_id_fkey on letter
alter table `letter` drop foreign key `letter_parent_id_fkey`,
  drop index `letter_parent_id_fkey`;

-- step 5: drop foreign key letter_self_id_fkey on letter
alter table `letter` drop foreign key `letter_self_id_fkey`,
  drop index `letter_self_id_fkey`;

-- step 6: rename unique constraint letter_name_key on letter to mig_archive__letter_name_key
alter table `letter` rename index `letter_name_key` to `mig_archive__letter_name_key`;

-- step 7: rename unique constraint letter_red on letter to mig_archive__letter_red
alter table `letter` drop index `letter_red`,
  drop column `mig_letter_red_1`;
alter table `letter` add column `mig_mig_archive__letter_red_1` decimal(6,2) generated always as (case when `shade` = 'red' then `weight` end) virtual invisible,
  add unique key `mig_archive__letter_red` (`mig_mig_archive__letter_red_1`);

-- step 8: rename index letter_shade_idx on letter to mig_archive__letter_shade_idx
alter table `letter` rename index `letter_shade_idx` to `mig_archive__letter_shade_idx`;

-- step 9: rename table letter to mig_archive__letter
rename table `letter` to `mig_archive__letter`;

-- step 10: rename table note to mig_archive__note
rename table `note` to `mig_archive__note`;
