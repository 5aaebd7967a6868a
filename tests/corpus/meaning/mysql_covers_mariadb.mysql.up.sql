-- mysql_covers_mariadb: forward, for MySQL 8.0 or later
-- What is said of MySQL holds for MariaDB, where that is not named beside it
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table t
create table `t` (
  `id` bigint not null auto_increment,
  `both` int null,
  `alone` int null,
  `most` int null,
  `covered` mediumtext null,
  `own` mediumtext null,
  constraint `t_pkey` primary key (`id`)
) ROW_FORMAT=DYNAMIC;

-- step 2: create table u
create table `u` (
  `id` bigint not null auto_increment,
  `of` bigint null,
  constraint `u_pkey` primary key (`id`),
  key `u_of_fkey` (`of`),
  constraint `u_of_fkey` foreign key (`of`) references `t` (`id`) on delete restrict
) ROW_FORMAT=DYNAMIC;

-- step 3: add index t_both on t
alter table `t` add key `t_both` (`both`);

-- step 4: add index t_alone on t
alter table `t` add key `t_alone` (`alone`);

-- step 5: create view v
create view `v` as
select 2 as x;

-- step 6: create view w
create view `w` as
select 2 as x;
