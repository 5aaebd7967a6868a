-- insert_if_missing: forward, for MySQL 8.0 or later
-- Rows that may be there already
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table setting
create table `setting` (
  `id` bigint not null auto_increment,
  `name` varchar(50) not null,
  `level` enum('low', 'high') not null default 'low',
  `value` json not null default ('{}'),
  `since` datetime(6) null,
  constraint `setting_pkey` primary key (`id`),
  unique key `setting_name_key` (`name`)
);

-- step 2: create table place
create table `place` (
  `country` char(2) not null,
  `code` varchar(9) not null,
  `name` varchar(50) null,
  constraint `place_pkey` primary key (`country`, `code`)
);

-- step 3: insert 1 row into setting
insert into `setting` (`name`, `level`) values
  ('colour', 'high');

-- step 4: make a table for the keys that come into setting
create table `mig_inserted__setting__1` (
  `name` varchar(50) not null,
  constraint `mig_inserted__setting__1_pkey` primary key (`name`)
);

-- step 5: insert 2 rows into setting, if missing
start transaction;
insert into `mig_inserted__setting__1` (`name`)
select 'colour'
from dual
where not exists (select 1 from `setting` where `setting`.`name` = 'colour');
insert into `setting` (`name`, `level`, `value`, `since`)
select 'colour', 'low', '{"a": 1}', null
from dual
where exists (select 1 from `mig_inserted__setting__1` where `mig_inserted__setting__1`.`name` = 'colour');
insert into `mig_inserted__setting__1` (`name`)
select 'it''s \\new'
from dual
where not exists (select 1 from `setting` where `setting`.`name` = 'it''s \\new');
insert into `setting` (`name`, `level`, `value`, `since`)
select 'it''s \\new', 'low', '{"b": [1, 2]}', '2024-01-31 13:05:00'
from dual
where exists (select 1 from `mig_inserted__setting__1` where `mig_inserted__setting__1`.`name` = 'it''s \\new');
commit;

-- step 6: make a table for the keys that come into place
create table `mig_inserted__place__1` (
  `country` char(2) not null,
  `code` varchar(9) not null,
  constraint `mig_inserted__place__1_pkey` primary key (`country`, `code`)
);

-- step 7: insert 2 rows into place, if missing
start transaction;
insert into `mig_inserted__place__1` (`country`, `code`)
select 'de', 'ber'
from dual
where not exists (select 1 from `place` where `place`.`country` = 'de' and `place`.`code` = 'ber');
insert into `place` (`country`, `code`, `name`)
select 'de', 'ber', 'Berlin'
from dual
where exists (select 1 from `mig_inserted__place__1` where `mig_inserted__place__1`.`country` = 'de' and `mig_inserted__place__1`.`code` = 'ber');
insert into `mig_inserted__place__1` (`country`, `code`)
select 'in', 'ka'
from dual
where not exists (select 1 from `place` where `place`.`country` = 'in' and `place`.`code` = 'ka');
insert into `place` (`country`, `code`, `name`)
select 'in', 'ka', null
from dual
where exists (select 1 from `mig_inserted__place__1` where `mig_inserted__place__1`.`country` = 'in' and `mig_inserted__place__1`.`code` = 'ka');
commit;

-- step 8: make a table for the keys that come into setting
create table `mig_inserted__setting__2` (
  `name` varchar(50) not null,
  constraint `mig_inserted__setting__2_pkey` primary key (`name`)
);

-- step 9: insert 2 rows into setting, if missing
start transaction;
insert into `mig_inserted__setting__2` (`name`)
select 'colour'
from dual
where not exists (select 1 from `setting` where `setting`.`name` = 'colour');
insert into `setting` (`name`)
select 'colour'
from dual
where exists (select 1 from `mig_inserted__setting__2` where `mig_inserted__setting__2`.`name` = 'colour');
insert into `mig_inserted__setting__2` (`name`)
select 'size'
from dual
where not exists (select 1 from `setting` where `setting`.`name` = 'size');
insert into `setting` (`name`)
select 'size'
from dual
where exists (select 1 from `mig_inserted__setting__2` where `mig_inserted__setting__2`.`name` = 'size');
commit;
