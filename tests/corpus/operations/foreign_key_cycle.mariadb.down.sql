-- foreign_key_cycle: reverse, for MariaDB 10.6 or later
-- Keys in a circle, to oneself, and of several columns
-- reversal: exact
-- this destroys what was written since:
--   the column floor of office with its values
--   the table office with all its rows
--   the column department_id of employee with its values
--   the table department with all its rows
--   the table employee with all its rows

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

-- step 1: require, else 'office has rows whose code, number is not in department: add foreign key office_of on office can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `office has rows whose code, number is not in department: add fo…` check (ok = 1));
select case when not exists (select 1 from `office` as `child` where ((`child`.`code` is not null) and (`child`.`number` is not null)) and (not exists (select 1 from `department` as `parent` where (`parent`.`code` = `child`.`code`) and (`parent`.`number` = `child`.`number`)))) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 2: drop foreign key office_of on office
alter table `office` drop foreign key `office_of`,
  drop index `office_of`;

-- step 3: drop column floor of office
alter table `office` drop column `floor`;

-- step 4: add foreign key office_of on office
alter table `office` add key `office_of` (`code`, `number`),
  add constraint `office_of` foreign key (`code`, `number`) references `department` (`code`, `number`) on delete cascade on update cascade;

-- step 5: drop table office
drop table `office`;

-- step 6: drop column department_id of employee
alter table `employee` drop foreign key `employee_department_id_fkey`,
  drop column `department_id`,
  drop index `employee_department_id_fkey`;

-- step 7: drop table department
drop table `department`;

-- step 8: drop table employee
drop table `employee`;
