-- run_sql_rebuild: reverse, for MariaDB 10.6 or later
-- Raw SQL between the rebuilds of SQLite
-- reversal: lossy, it does not bring back
--   what sql 'shout' did
-- this destroys what was written since:
--   the table essay with all its rows
--   the table author with all its rows

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

-- step 1: set default of name of author
alter table `author` alter column `name` set default 'nobody';

-- step 2: drop check author_has_a_name on author
alter table `author` drop constraint `author_has_a_name`;

-- step 3: drop table essay
drop table `essay`;

-- step 4: drop table author
drop table `author`;
