-- add_primary_key: reverse, for MariaDB 10.6 or later
-- A primary key, and one that goes
-- reversal: exact
-- this destroys what was written since:
--   the table other with all its rows
--   the table line with all its rows

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

-- step 1: drop primary key of other
alter table `other` drop primary key;

-- step 2: add primary key to other
alter table `other` add constraint `other_pkey` primary key (`a`);

-- step 3: drop table other
drop table `other`;

-- step 4: drop primary key of line
alter table `line` drop primary key;

-- step 5: drop table line
drop table `line`;
