-- alter_column_engines: reverse, for MariaDB 10.6 or later
-- A column that differs from engine to engine
-- reversal: lossy, it does not bring back
--   the values of size in person
--   which values of size in person were null
-- this destroys what was written since:
--   the table person with all its rows

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

-- step 1: add column size to person
alter table `person` add column `size` int not null default 0;
alter table `person` modify column `size` int not null;

-- step 2: rename column title of person to name
alter table `person` rename column `title` to `name`;

-- step 3: set default of size of person
alter table `person` alter column `size` set default 2;

-- step 4: drop not null on size of person
alter table `person` modify column `size` int null default 2;

-- step 5: set default of size of person
alter table `person` alter column `size` set default 1;

-- step 6: drop table person
drop table `person`;
