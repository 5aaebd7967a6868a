-- alter_column_generated: reverse, for MySQL 8.0 or later
-- A generated column becomes a plain one, with all that hangs on it
-- reversal: exact
-- this destroys what was written since:
--   values of gross in invoice that differ from its expression
--   the table invoice with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: set generated on gross of invoice
-- lock: invoice: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `invoice` modify column `gross` decimal(12,2) generated always as (`net` * 2) stored comment 'with taxes';

-- step 2: drop table invoice
-- lock: invoice: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `invoice`;
