-- foreign_key_cycle: reverse, for MySQL 8.0 or later
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

-- step 1: drop foreign key office_of on office
alter table `office` drop foreign key `office_of`,
  drop index `office_of`;

-- step 2: drop column floor of office
alter table `office` drop column `floor`;

-- step 3: add foreign key office_of on office
alter table `office` add key `office_of` (`code`, `number`),
  add constraint `office_of` foreign key (`code`, `number`) references `department` (`code`, `number`) on delete cascade on update cascade;

-- step 4: drop table office
drop table `office`;

-- step 5: drop column department_id of employee
alter table `employee` drop foreign key `employee_department_id_fkey`,
  drop column `department_id`,
  drop index `employee_department_id_fkey`;

-- step 6: drop table department
drop table `department`;

-- step 7: drop table employee
drop table `employee`;
