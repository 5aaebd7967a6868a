-- purge: forward, for MySQL 8.0 or later
-- What is archived goes for good
-- reversal: irreversible, because `purge` destroys what was archived of parent for good
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table parent
create table `parent` (
  `id` bigint not null auto_increment,
  `name` varchar(20) not null,
  `size` int not null default 1,
  `note` longtext null,
  constraint `parent_pkey` primary key (`id`),
  unique key `parent_name_key` (`name`)
);

-- step 2: insert 3 rows into parent
insert into `parent` (`id`, `name`) values
  (1, 'one'),
  (2, 'two'),
  (3, 'three');

-- step 3: make a table for the rows that leave parent
create table `mig_archive__parent__1` (
  `id` bigint not null,
  `name` varchar(20) null,
  `size` int null,
  `note` longtext null,
  constraint `mig_archive__parent__1_pkey` primary key (`id`)
);

-- step 4: archive rows of parent as mig_archive__parent__1
start transaction;
insert into `mig_archive__parent__1` (`id`, `name`, `size`, `note`)
  select `id`, `name`, `size`, `note` from `parent` where `parent`.`id` = 1 for update;
delete `parent` from `parent` join `mig_archive__parent__1` on `mig_archive__parent__1`.`id` = `parent`.`id`;
commit;

-- step 5: make a table for the rows that leave parent
create table `mig_archive__parent__2` (
  `id` bigint not null,
  `name` varchar(20) null,
  `size` int null,
  `note` longtext null,
  constraint `mig_archive__parent__2_pkey` primary key (`id`)
);

-- step 6: archive rows of parent as mig_archive__parent__2
start transaction;
insert into `mig_archive__parent__2` (`id`, `name`, `size`, `note`)
  select `id`, `name`, `size`, `note` from `parent` where `parent`.`id` = 2 for update;
delete `parent` from `parent` join `mig_archive__parent__2` on `mig_archive__parent__2`.`id` = `parent`.`id`;
commit;

-- step 7: drop table mig_archive__parent__1
drop table `mig_archive__parent__1`;

-- step 8: drop table mig_archive__parent__2
drop table `mig_archive__parent__2`;

-- step 9: make a table for the rows that leave parent
create table `mig_archive__parent__3` (
  `id` bigint not null,
  `name` varchar(20) null,
  `size` int null,
  `note` longtext null,
  constraint `mig_archive__parent__3_pkey` primary key (`id`)
);

-- step 10: archive rows of parent as mig_archive__parent__3
start transaction;
insert into `mig_archive__parent__3` (`id`, `name`, `size`, `note`)
  select `id`, `name`, `size`, `note` from `parent` where `parent`.`id` = 3 for update;
delete `parent` from `parent` join `mig_archive__parent__3` on `mig_archive__parent__3`.`id` = `parent`.`id`;
commit;

-- step 11: rename column size of parent to mig_archive__size
alter table `parent` rename column `size` to `mig_archive__size`;

-- step 12: rename column note of parent to mig_archive__note
alter table `parent` rename column `note` to `mig_archive__note`;

-- step 13: drop column mig_archive__size of parent
alter table `parent` drop column `mig_archive__size`;

-- step 14: rename unique constraint parent_name_key on parent to mig_archive__parent_name_key
alter table `parent` rename index `parent_name_key` to `mig_archive__parent_name_key`;

-- step 15: rename table parent to mig_archive__parent
rename table `parent` to `mig_archive__parent`;

-- step 16: create table parent
create table `parent` (
  `id` bigint not null auto_increment,
  constraint `parent_pkey` primary key (`id`)
);

-- step 17: drop table mig_archive__parent
drop table `mig_archive__parent`;

-- step 18: drop table mig_archive__parent__3
drop table `mig_archive__parent__3`;

-- step 19: rename table parent to mig_archive__parent
rename table `parent` to `mig_archive__parent`;
