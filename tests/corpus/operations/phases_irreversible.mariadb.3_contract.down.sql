-- phases_irreversible, phase contract: reverse, for MariaDB 10.6 or later
-- brings the old form back: runs while the new code still runs, before the old code is deployed again
-- Each phase has a reverse of its own, or none
-- reversal: exact
-- this destroys what was written since:
--   the table stamp with all its rows
--   the column seen of letter with its values
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: drop table stamp
-- lock: stamp: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `stamp`;

-- step 2: drop column seen of letter
-- lock: letter: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `letter` drop column `seen`,
  algorithm = instant, lock = none;
