-- foreign_key_cycle: reverse, for MySQL 8.0 or later
-- Keys in a circle, to oneself, and of several columns
-- reversal: exact
-- this destroys what was written since:
--   the column floor of office with its values
--   the table office with all its rows
--   the column department_id of employee with its values
--   the table department with all its rows
--   the table employee with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: require, else 'office has rows whose code, number is not in department: add foreign key office_of on office can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `office has rows whose code, number is not in department: add fo…` check (ok = 1));
select case when not exists (select 1 from `office` as `child` where ((`child`.`code` is not null) and (`child`.`number` is not null)) and (not exists (select 1 from `department` as `parent` where (`parent`.`code` = `child`.`code`) and (`parent`.`number` = `child`.`number`)))) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 2: drop foreign key office_of on office
-- lock: office: INPLACE, LOCK=NONE, blocks reads and writes for an instant
-- lock: department: INPLACE, LOCK=NONE, blocks reads and writes for an instant
alter table `office` drop foreign key `office_of`,
  drop index `office_of`,
  algorithm = inplace, lock = none;

-- step 3: drop column floor of office
-- lock: office: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `office` drop column `floor`,
  algorithm = instant;

-- step 4: build the index of office_of
-- lock: office: INPLACE, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `office` add key `office_of` (`code`, `number`),
  algorithm = inplace, lock = none;

-- step 5: add foreign key office_of on office
-- lock: office: INPLACE, LOCK=NONE, blocks reads and writes for an instant
-- lock: department: INPLACE, LOCK=NONE, blocks reads and writes for an instant
set session foreign_key_checks = 0;
alter table `office` add constraint `office_of` foreign key (`code`, `number`) references `department` (`code`, `number`) on delete cascade on update cascade,
  algorithm = inplace, lock = none;
set session foreign_key_checks = 1;

-- step 6: look whether all rows of office hold office_of
-- note: where it stops, office_of is gone again: go on from step 5 when the rows are right
select case when not exists (select 1 from `office` as `child` where ((`child`.`code` is not null) and (`child`.`number` is not null)) and (not exists (select 1 from `department` as `parent` where (`parent`.`code` = `child`.`code`) and (`parent`.`number` = `child`.`number`)))) then 1 else 0 end into @mig_kept;
set @mig_then = case when @mig_kept = 1 then 'do 0' else 'alter table `office` drop foreign key `office_of`' end;
prepare mig_then from @mig_then;
execute mig_then;
deallocate prepare mig_then;
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `office got rows whose code, number is not in department meanwhi…` check (ok = 1));
select case when @mig_kept = 1 then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 7: drop table office
-- lock: office: LOCK=EXCLUSIVE, blocks reads and writes for an instant
-- lock: department: LOCK=NONE, blocks reads and writes for an instant
drop table `office`;

-- step 8: drop what rests on department_id of employee, 1 of 2
-- lock: employee: INPLACE, LOCK=NONE, blocks reads and writes for an instant
-- lock: department: INPLACE, LOCK=NONE, blocks reads and writes for an instant
alter table `employee` drop foreign key `employee_department_id_fkey`,
  algorithm = inplace, lock = none;

-- step 9: drop what rests on department_id of employee, 2 of 2
-- lock: employee: INPLACE, LOCK=NONE, blocks reads and writes for an instant
alter table `employee` drop index `employee_department_id_fkey`,
  algorithm = inplace, lock = none;

-- step 10: drop column department_id of employee
-- lock: employee: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `employee` drop column `department_id`,
  algorithm = instant;

-- step 11: drop table department
-- lock: department: LOCK=EXCLUSIVE, blocks reads and writes for an instant
-- lock: employee: LOCK=NONE, blocks reads and writes for an instant
drop table `department`;

-- step 12: drop table employee
-- lock: employee: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `employee`;
