-- 0001_shop: reverse, for MySQL 8.0 or later
-- A shop with rows
-- reversal: exact
-- this destroys what was written since:
--   the table purchase with all its rows
--   the table product with all its rows
--   the table customer with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: delete 2 rows from purchase
-- lock: purchase: rows, blocks who writes the same rows while its rows are written
delete from `purchase` where `id` in (1, 2);

-- step 2: delete 2 rows from product
-- lock: product: rows, blocks who writes the same rows while its rows are written
delete from `product` where `id` in (1, 2);

-- step 3: delete 2 rows from customer
-- lock: customer: rows, blocks who writes the same rows while its rows are written
delete from `customer` where `id` in (1, 2);

-- step 4: drop table purchase
-- lock: purchase: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `purchase`;

-- step 5: drop table product
-- lock: product: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `product`;

-- step 6: drop table customer
-- lock: customer: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `customer`;
