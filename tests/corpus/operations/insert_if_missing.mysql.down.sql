-- insert_if_missing: reverse, for MySQL 8.0 or later
-- Rows that may be there already
-- reversal: exact
-- this destroys what was written since:
--   the table place with all its rows
--   the table setting with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: delete the rows that were put into setting
-- lock: setting: rows, blocks who writes the same rows while its rows are written
-- lock: mig_inserted__setting__2: LOCK=EXCLUSIVE, blocks reads and writes for an instant
delete from `setting` where exists (select 1 from `mig_inserted__setting__2` where `mig_inserted__setting__2`.`name` = `setting`.`name`);
drop table `mig_inserted__setting__2`;

-- step 2: delete the rows that were put into place
-- lock: place: rows, blocks who writes the same rows while its rows are written
-- lock: mig_inserted__place__1: LOCK=EXCLUSIVE, blocks reads and writes for an instant
delete from `place` where exists (select 1 from `mig_inserted__place__1` where `mig_inserted__place__1`.`country` = `place`.`country` and `mig_inserted__place__1`.`code` = `place`.`code`);
drop table `mig_inserted__place__1`;

-- step 3: delete the rows that were put into setting
-- lock: setting: rows, blocks who writes the same rows while its rows are written
-- lock: mig_inserted__setting__1: LOCK=EXCLUSIVE, blocks reads and writes for an instant
delete from `setting` where exists (select 1 from `mig_inserted__setting__1` where `mig_inserted__setting__1`.`name` = `setting`.`name`);
drop table `mig_inserted__setting__1`;

-- step 4: delete 1 row from setting
-- lock: setting: rows, blocks who writes the same rows while its rows are written
delete from `setting` where `name` in ('colour');

-- step 5: drop table place
-- lock: place: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `place`;

-- step 6: drop table setting
-- lock: setting: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `setting`;
