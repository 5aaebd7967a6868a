-- require_between: reverse, for MariaDB 10.6 or later
-- Guards between changes of one table, and on the way back
-- reversal: exact
-- this destroys what was written since:
--   the table child with all its rows
--   the table parent with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: require, else 'a parent without a name'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `a parent without a name` check (ok = 1));
select case when not exists (select 1 from `parent` where `parent`.`name` is null) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 2: require, else 'parent.name has nulls: set not null on name of parent can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `parent.name has nulls: set not null on name of parent can not b…` check (ok = 1));
select case when not exists (select 1 from `parent` where `parent`.`name` is null) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 3: set not null on name of parent
-- lock: parent: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `parent` modify column `name` varchar(9) not null default 'x',
  algorithm = inplace, lock = none;

-- step 4: drop check child_width on child
-- lock: child: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `child` drop constraint `child_width`;

-- step 5: rename column width of child to size
-- lock: child: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `child` rename column `width` to `size`,
  algorithm = instant, lock = none;

-- step 6: drop foreign key child_parent on child
-- lock: child: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `child` drop foreign key `child_parent`,
  drop index `child_parent`,
  algorithm = nocopy, lock = none;

-- step 7: drop default of size of child
-- lock: child: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `child` modify column `size` int null,
  algorithm = instant, lock = none;

-- step 8: delete 1 row from parent
-- lock: parent: rows, blocks who writes the same rows while its rows are written
delete from `parent` where `id` in (1);

-- step 9: drop view sized
drop view `sized`;

-- step 10: drop table child
-- lock: child: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `child`;

-- step 11: drop table parent
-- lock: parent: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `parent`;
