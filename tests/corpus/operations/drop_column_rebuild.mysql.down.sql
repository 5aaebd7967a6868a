-- drop_column_rebuild: reverse, for MySQL 8.0 or later
-- A column of a check over two columns, and one of a composite key
-- reversal: lossy, it does not bring back
--   the values of b in child
-- this destroys what was written since:
--   the table child with all its rows
--   the table parent with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: add column b to child
-- lock: child: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `child` add column `b` int not null default 2 after `a`,
  algorithm = instant;

-- step 2: add check child_order on child
-- lock: child: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `child` add constraint `child_order` check (`b` < `c`);

-- step 3: build the index of child_a_b_fkey
-- lock: child: INPLACE, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `child` add key `child_a_b_fkey` (`a`, `b`),
  algorithm = inplace, lock = none;

-- step 4: add foreign key child_a_b_fkey on child
-- lock: child: INPLACE, LOCK=NONE, blocks reads and writes for an instant
-- lock: parent: INPLACE, LOCK=NONE, blocks reads and writes for an instant
set session foreign_key_checks = 0;
alter table `child` add constraint `child_a_b_fkey` foreign key (`a`, `b`) references `parent` (`a`, `b`),
  algorithm = inplace, lock = none;
set session foreign_key_checks = 1;

-- step 5: look whether all rows of child hold child_a_b_fkey
-- note: where it stops, child_a_b_fkey is gone again: go on from step 4 when the rows are right
select case when not exists (select 1 from `child` as `child` where ((`child`.`a` is not null) and (`child`.`b` is not null)) and (not exists (select 1 from `parent` as `parent` where (`parent`.`a` = `child`.`a`) and (`parent`.`b` = `child`.`b`)))) then 1 else 0 end into @mig_kept;
set @mig_then = case when @mig_kept = 1 then 'do 0' else 'alter table `child` drop foreign key `child_a_b_fkey`' end;
prepare mig_then from @mig_then;
execute mig_then;
deallocate prepare mig_then;
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `child got rows whose a, b is not in parent meanwhile: child_a_b…` check (ok = 1));
select case when @mig_kept = 1 then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 6: drop table child
-- lock: child: LOCK=EXCLUSIVE, blocks reads and writes for an instant
-- lock: parent: LOCK=NONE, blocks reads and writes for an instant
drop table `child`;

-- step 7: drop table parent
-- lock: parent: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `parent`;
