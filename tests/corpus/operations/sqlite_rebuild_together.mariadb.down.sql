-- sqlite_rebuild_together: reverse, for MariaDB 10.6 or later
-- One rebuild of a table for all its changes
-- reversal: lossy, it does not bring back
--   which values of plays in song were null
--   which values of title in song were null
-- this destroys what was written since:
--   the table other with all its rows
--   the column name of kind with its values
--   the table event with all its rows
--   the table song with all its rows
--   the table kind with all its rows

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

-- step 1: drop default of plays of song
alter table `song` modify column `plays` int not null;

-- step 2: drop check kind_named on kind
alter table `kind` drop constraint `kind_named`;

-- step 3: drop not null on plays of song
alter table `song` modify column `plays` int null;

-- step 4: drop table other
drop table `other`;

-- step 5: drop column name of kind
alter table `kind` drop column `name`;

-- step 6: drop not null on title of song
alter table `song` modify column `title` varchar(50) null;

-- step 7: drop table event
drop table `event`;

-- step 8: drop table song
drop table `song`;

-- step 9: drop table kind
drop table `kind`;
