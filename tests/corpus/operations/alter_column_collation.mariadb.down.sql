-- alter_column_collation: reverse, for MariaDB 10.6 or later
-- A column sorts in another way
-- reversal: exact
-- this destroys what was written since:
--   the table person with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: change type of name of person to varchar(50)
-- lock: person: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `person` modify column `name` varchar(50) not null default 'x' comment 'as it is shown';

-- step 2: drop table person
-- lock: person: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `person`;
