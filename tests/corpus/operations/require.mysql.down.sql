-- require: reverse, for MySQL 8.0 or later
-- What has to hold before the next step
-- reversal: exact
-- this destroys what was written since:
--   the table app.letter with all its rows
--   the column done of essay with its values
--   the table place with all its rows
--   the table essay with all its rows
--   the table kind with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: drop column done of essay
-- lock: essay: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `essay` drop column `done`,
  algorithm = instant;

-- step 2: drop view light
drop view `light`;

-- step 3: delete 2 rows from kind
-- lock: kind: rows, blocks who writes the same rows while its rows are written
delete from `kind` where `id` in (1, 2);

-- step 4: drop table place
-- lock: place: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `place`;

-- step 5: drop table essay
-- lock: essay: LOCK=EXCLUSIVE, blocks reads and writes for an instant
-- lock: kind: LOCK=NONE, blocks reads and writes for an instant
drop table `essay`;

-- step 6: drop table kind
-- lock: kind: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `kind`;
