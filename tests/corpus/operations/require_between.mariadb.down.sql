-- require_between: reverse, for MariaDB 10.6 or later
-- Guards between changes of one table, and on the way back
-- reversal: exact
-- this destroys what was written since:
--   the table child with all its rows
--   the table parent with all its rows

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

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
alter table `parent` modify column `name` varchar(9) not null default 'x';

-- step 4: drop check child_width on child
alter table `child` drop constraint `child_width`;

-- step 5: rename column width of child to size
alter table `child` rename column `width` to `size`;

-- step 6: drop foreign key child_parent on child
alter table `child` drop foreign key `child_parent`,
  drop index `child_parent`;

-- step 7: drop default of size of child
alter table `child` modify column `size` int null;

-- step 8: delete 1 row from parent
delete from `parent` where `id` in (1);

-- step 9: drop view sized
drop view `sized`;

-- step 10: drop table child
drop table `child`;

-- step 11: drop table parent
drop table `parent`;
