-- 0003_changes: reverse, for MySQL 8.0 or later
-- What changes of tables that are there
-- reversal: lossy, it does not bring back
--   the values of phone in customer
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: require, else 'product has rows that break product_price_check: add check product_price_check on product can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `product has rows that break product_price_check: add check prod…` check (ok = 1));
select case when not exists (select 1 from `product` where not (`product`.`price` >= 0)) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 2: add check product_price_check on product
-- lock: product: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `product` add constraint `product_price_check` check (`price` >= 0);

-- step 3: add index purchase_placed_idx on purchase
-- lock: purchase: INPLACE, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `purchase` add key `purchase_placed_idx` (`placed`),
  algorithm = inplace, lock = none;

-- step 4: rename column sku of product to code
-- lock: product: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `product` rename column `sku` to `code`,
  algorithm = instant;

-- step 5: require, else 'product.title has values that do not fit into varchar(40): change type of title of product to varchar(40) can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `product.title has values that do not fit into varchar(40): chan…` check (ok = 1));
select case when not exists (select 1 from `product` where char_length(`product`.`title`) > 40) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 6: change type of title of product to varchar(40)
-- lock: product: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `product` modify column `title` varchar(40) not null;

-- step 7: add column phone to customer, 1 of 2
-- lock: customer: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `customer` add column `phone` varchar(20) null default '' after `name`,
  algorithm = instant;

-- step 8: add column phone to customer, 2 of 2
-- lock: customer: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `customer` modify column `phone` varchar(20) null,
  algorithm = instant;

-- step 9: drop not null on name of customer
-- lock: customer: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
alter table `customer` modify column `name` varchar(60) null,
  algorithm = inplace, lock = none;
