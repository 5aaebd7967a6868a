-- columns_of_some_engines: forward, for MySQL 8.0 or later
-- A column that is another one on some engines
-- reversal: lossy, it does not bring back
--   the values of n in u
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table t
create table `t` (
  `id` bigint not null auto_increment,
  `n` int not null default 1,
  `note` varchar(20) null comment 'a note',
  constraint `t_pkey` primary key (`id`),
  key `t_n` (`n`),
  constraint `t_n_positive` check (`n` > 0)
);

-- step 2: set default of n of t
alter table `t` alter column `n` set default 2;

-- step 3: drop not null on n of t
alter table `t` modify column `n` int null default 2;

-- step 4: rename column n of t to m
alter table `t` drop constraint `t_n_positive`,
  rename column `n` to `m`,
  add constraint `t_n_positive` check (`m` > 0);

-- step 5: set comment of note of t
alter table `t` modify column `note` varchar(20) null comment 'another note';

-- step 6: change type of note of t to varchar(40)
alter table `t` modify column `note` varchar(40) null comment 'another note';

-- step 7: create table u
create table `u` (
  `id` bigint not null auto_increment,
  `n` int not null default 1,
  constraint `u_pkey` primary key (`id`)
);

-- step 8: drop column n of u
alter table `u` drop column `n`;
