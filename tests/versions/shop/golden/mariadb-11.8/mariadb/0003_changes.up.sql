-- 0003_changes: forward, for MariaDB 11.8 or later
-- What changes of tables that are there
-- reversal: lossy, it does not bring back
--   the values of phone in customer
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: require, else 'customer.name has nulls: set not null on name of customer can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `customer.name has nulls: set not null on name of customer can n…` check (ok = 1));
select case when not exists (select 1 from `customer` where `customer`.`name` is null) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 2: set not null on name of customer
-- lock: customer: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `customer` modify column `name` varchar(60) not null,
  algorithm = inplace, lock = none;

-- step 3: drop column phone of customer
-- lock: customer: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `customer` drop column `phone`,
  algorithm = instant, lock = none;

-- step 4: change type of title of product to varchar(80)
-- lock: product: COPY, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `product` modify column `title` varchar(80) not null;

-- step 5: rename column code of product to sku
-- lock: product: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `product` rename column `code` to `sku`,
  algorithm = instant, lock = none;

-- step 6: drop index purchase_placed_idx on purchase
-- lock: purchase: NOCOPY, LOCK=NONE, blocks reads and writes for an instant
alter table `purchase` drop index `purchase_placed_idx`,
  algorithm = nocopy, lock = none;

-- step 7: drop check product_price_check on product
-- lock: product: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `product` drop constraint `product_price_check`,
  algorithm = instant, lock = none;
