-- rename_column_referenced: reverse, for MariaDB 10.6 or later
-- A column that others refer to, renamed among changes for which SQLite rebuilds its table
-- reversal: lossy, it does not bring back
--   which values of note in shelf were null
-- this destroys what was written since:
--   the table book with all its rows
--   the table shelf with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: drop not null on note of shelf
-- lock: shelf: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `shelf` modify column `note` varchar(10) null,
  algorithm = inplace, lock = none;

-- step 2: rename column number of shelf to id
-- lock: shelf: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `shelf` rename column `number` to `id`,
  algorithm = instant, lock = none;

-- step 3: drop check shelf_note on shelf
-- lock: shelf: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `shelf` drop constraint `shelf_note`;

-- step 4: drop table book
-- lock: book: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `book`;

-- step 5: drop table shelf
-- lock: shelf: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `shelf`;
