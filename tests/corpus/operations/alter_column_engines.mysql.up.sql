-- alter_column_engines: forward, for MySQL 8.0 or later
-- A column that differs from engine to engine
-- reversal: lossy, it does not bring back
--   the values of size in person
--   which values of size in person were null
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: create table person
create table `person` (
  `id` bigint not null auto_increment,
  `name` varchar(50) null,
  `size` int null default 1,
  constraint `person_pkey` primary key (`id`)
);

-- step 2: set default of size of person
alter table `person` alter column `size` set default 2;

-- step 3: set not null on size of person, 1 of 2
update `person` set `size` = 3 where `size` is null;

-- step 4: set not null on size of person, 2 of 2
alter table `person` modify column `size` int not null default 2;

-- step 5: drop default of size of person
alter table `person` modify column `size` int not null;

-- step 6: rename column name of person to title
alter table `person` rename column `name` to `title`;

-- step 7: drop column size of person
alter table `person` drop column `size`;
