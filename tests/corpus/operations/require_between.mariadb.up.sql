-- require_between: forward, for MariaDB 10.6 or later
-- Guards between changes of one table, and on the way back
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table parent
create table `parent` (
  `id` bigint not null,
  `name` varchar(9) not null default 'x',
  constraint `parent_pkey` primary key (`id`)
);

-- step 2: create table child
create table `child` (
  `id` bigint not null,
  `parent_id` bigint null,
  `size` int null,
  constraint `child_pkey` primary key (`id`)
);

-- step 3: create view sized
create view `sized` as
select `child`.`id` as `id`, `child`.`parent_id` as `parent_id`
from `child`
where `child`.`parent_id` > 0;

-- step 4: insert 1 row into parent
insert into `parent` (`id`, `name`) values
  (1, 'one');

-- step 5: set default of size of child
alter table `child` alter column `size` set default 3;

-- step 6: require, else 'children without a parent'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `children without a parent` check (ok = 1));
select case when not exists (select 1 from `child` where (`child`.`parent_id` is not null) and (not exists (select 1 from `parent` where `parent`.`id` = `child`.`parent_id`))) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 7: add foreign key child_parent on child
alter table `child` add key `child_parent` (`parent_id`),
  add constraint `child_parent` foreign key (`parent_id`) references `parent` (`id`);

-- step 8: rename column size of child to width
alter table `child` rename column `size` to `width`;

-- step 9: require, else 'sized has rows where id = (-1)'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `sized has rows where id = (-1)` check (ok = 1));
select case when not exists (select 1 from `sized` where `sized`.`id` = (-1)) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 10: add check child_width on child
alter table `child` add constraint `child_width` check (`width` <> (-5));

-- step 11: require, else 'the first parent is gone'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `the first parent is gone` check (ok = 1));
select case when exists (select 1 from `parent` where `parent`.`name` = 'one') then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 12: drop not null on name of parent
alter table `parent` modify column `name` varchar(9) null default 'x';
