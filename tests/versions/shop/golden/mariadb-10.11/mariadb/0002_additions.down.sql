-- 0002_additions: reverse, for MariaDB 10.11 or later
-- What comes to tables that are there
-- reversal: exact
-- this destroys what was written since:
--   the column mail_folded of customer with its values
--   the column source of customer with its values
--   the column paid of purchase with its values
--   the column note of product with its values
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: drop column mail_folded of customer
-- lock: customer: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `customer` drop column `mail_folded`,
  algorithm = instant, lock = none;

-- step 2: drop column source of customer
-- lock: customer: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `customer` drop column `source`,
  algorithm = instant, lock = none;

-- step 3: drop column paid of purchase
-- lock: purchase: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `purchase` drop column `paid`,
  algorithm = instant, lock = none;

-- step 4: drop column note of product
-- lock: product: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `product` drop column `note`,
  algorithm = instant, lock = none;

-- step 5: drop check product_price_check on product
-- lock: product: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `product` drop constraint `product_price_check`;

-- step 6: drop foreign key purchase_product_fkey on purchase
-- lock: purchase: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `purchase` drop foreign key `purchase_product_fkey`,
  drop index `purchase_product_fkey`,
  algorithm = nocopy, lock = none;

-- step 7: drop foreign key purchase_customer_fkey on purchase
-- lock: purchase: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `purchase` drop foreign key `purchase_customer_fkey`,
  drop index `purchase_customer_fkey`,
  algorithm = nocopy, lock = none;

-- step 8: drop unique customer_mail_key on customer
-- lock: customer: NOCOPY, LOCK=NONE, blocks reads and writes for an instant
alter table `customer` drop index `customer_mail_key`,
  algorithm = nocopy, lock = none;

-- step 9: drop index purchase_placed_idx on purchase
-- lock: purchase: NOCOPY, LOCK=NONE, blocks reads and writes for an instant
alter table `purchase` drop index `purchase_placed_idx`,
  algorithm = nocopy, lock = none;
