-- archive_table_triggers: reverse, for MariaDB 10.6 or later
-- The triggers of an archived table come back
-- reversal: exact
-- this destroys what was written since:
--   the table stock with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: drop table stock
-- lock: stock: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `stock`;

-- step 2: rename table mig_archive__stock to stock
-- lock: mig_archive__stock: LOCK=EXCLUSIVE, blocks reads and writes for an instant
rename table `mig_archive__stock` to `stock`;

-- step 3: create trigger stock_trim on stock
-- lock: stock: LOCK=EXCLUSIVE, blocks reads and writes for an instant
create trigger stock_trim before insert on stock for each row set new.name = trim(new.name);

-- step 4: drop trigger stock_trim on stock
-- lock: stock: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop trigger `stock_trim`;

-- step 5: drop table stock
-- lock: stock: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `stock`;
