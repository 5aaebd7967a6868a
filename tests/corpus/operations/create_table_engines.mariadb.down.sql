-- create_table_engines: reverse, for MariaDB 10.6 or later
-- Parts that only some engines have
-- reversal: exact
-- this destroys what was written since:
--   the column hits of essay with its values
--   the table essay_search with all its rows
--   the table essay with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: add index essay_title_idx on essay
-- lock: essay: NOCOPY, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `essay` add key `essay_title_idx` (`title`),
  algorithm = nocopy, lock = none;

-- step 2: drop index essay_hits_idx on essay
-- lock: essay: NOCOPY, LOCK=NONE, blocks reads and writes for an instant
alter table `essay` drop index `essay_hits_idx`,
  algorithm = nocopy, lock = none;

-- step 3: drop column hits of essay
-- lock: essay: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `essay` drop column `hits`,
  algorithm = instant, lock = none;

-- step 4: drop table essay
-- lock: essay: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `essay`;
