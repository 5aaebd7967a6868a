-- foreign_key_cycle: forward, for MySQL 8.0 or later
-- Keys in a circle, to oneself, and of several columns
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table employee
create table `employee` (
  `id` bigint not null auto_increment,
  `boss_id` bigint null,
  constraint `employee_pkey` primary key (`id`),
  key `employee_boss_id_fkey` (`boss_id`),
  constraint `employee_boss_id_fkey` foreign key (`boss_id`) references `employee` (`id`) on delete set null
);

-- step 2: create table department
create table `department` (
  `id` bigint not null auto_increment,
  `head_id` bigint not null,
  `code` char(2) not null,
  `number` int not null,
  constraint `department_pkey` primary key (`id`),
  unique key `department_code_key` (`code`, `number`),
  key `department_head_id_fkey` (`head_id`),
  constraint `department_head_id_fkey` foreign key (`head_id`) references `employee` (`id`) on delete cascade
);

-- step 3: add column department_id to employee
alter table `employee` add column `department_id` bigint null,
  add key `employee_department_id_fkey` (`department_id`),
  add constraint `employee_department_id_fkey` foreign key (`department_id`) references `department` (`id`) on delete set null;

-- step 4: create table office
create table `office` (
  `id` bigint not null auto_increment,
  `code` char(2) null,
  `number` int null,
  constraint `office_pkey` primary key (`id`),
  key `office_of` (`code`, `number`),
  constraint `office_of` foreign key (`code`, `number`) references `department` (`code`, `number`) on delete cascade on update cascade
);

-- step 5: drop foreign key office_of on office
alter table `office` drop foreign key `office_of`,
  drop index `office_of`;

-- step 6: add column floor to office
alter table `office` add column `floor` int not null default 0;

-- step 7: add foreign key office_of on office
alter table `office` add key `office_of` (`code`, `number`),
  add constraint `office_of` foreign key (`code`, `number`) references `department` (`code`, `number`) on delete set null;
