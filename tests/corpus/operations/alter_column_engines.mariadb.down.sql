-- alter_column_engines: reverse, for MariaDB 10.6 or later
-- A column that differs from engine to engine
-- reversal: lossy, it does not bring back
--   the values of size in person
--   which values of size in person were null
-- this destroys what was written since:
--   the table person with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: add column size to person, 1 of 2
-- lock: person: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `person` add column `size` int not null default 0,
  algorithm = instant, lock = none;

-- step 2: add column size to person, 2 of 2
-- lock: person: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `person` modify column `size` int not null,
  algorithm = instant, lock = none;

-- step 3: rename column title of person to name
-- lock: person: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `person` rename column `title` to `name`,
  algorithm = instant, lock = none;

-- step 4: set default of size of person
-- lock: person: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `person` alter column `size` set default 2,
  algorithm = instant, lock = none;

-- step 5: drop not null on size of person
-- lock: person: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `person` modify column `size` int null default 2,
  algorithm = inplace, lock = none;

-- step 6: set default of size of person
-- lock: person: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `person` alter column `size` set default 1,
  algorithm = instant, lock = none;

-- step 7: drop table person
-- lock: person: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `person`;
