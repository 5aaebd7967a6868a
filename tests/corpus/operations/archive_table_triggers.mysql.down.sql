-- archive_table_triggers: reverse, for MySQL 8.0 or later
-- The triggers of an archived table come back
-- reversal: exact
-- this destroys what was written since:
--   the table stock with all its rows

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

-- step 1: drop table stock
drop table `stock`;

-- step 2: rename table mig_archive__stock to stock
rename table `mig_archive__stock` to `stock`;

-- step 3: create trigger stock_trim on stock
create trigger stock_trim before insert on stock for each row set new.name = trim(new.name);

-- step 4: drop trigger stock_trim on stock
drop trigger `stock_trim`;

-- step 5: drop table stock
drop table `stock`;
