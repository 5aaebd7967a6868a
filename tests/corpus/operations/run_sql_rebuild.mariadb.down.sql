-- run_sql_rebuild: reverse, for MariaDB 10.6 or later
-- Raw SQL between the rebuilds of SQLite
-- reversal: lossy, it does not bring back
--   what sql 'shout' did
-- this destroys what was written since:
--   the table essay with all its rows
--   the table author with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: set default of name of author
-- lock: author: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `author` alter column `name` set default 'nobody',
  algorithm = instant, lock = none;

-- step 2: drop check author_has_a_name on author
-- lock: author: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `author` drop constraint `author_has_a_name`;

-- step 3: drop table essay
-- lock: essay: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `essay`;

-- step 4: drop table author
-- lock: author: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `author`;
