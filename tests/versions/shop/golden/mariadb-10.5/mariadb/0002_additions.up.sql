-- 0002_additions: forward, for MariaDB 10.5 or later
-- What comes to tables that are there
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: require, else 'customer has duplicates in mail: add unique customer_mail_key on customer can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `customer has duplicates in mail: add unique customer_mail_key o…` check (ok = 1));
select case when not exists (select 1 from `customer` where `customer`.`mail` is not null group by `customer`.`mail` having count(*) > 1) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 2: require, else 'purchase has rows whose customer_id is not in customer: add foreign key purchase_customer_fkey on purchase can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `purchase has rows whose customer_id is not in customer: add for…` check (ok = 1));
select case when not exists (select 1 from `purchase` as `child` where (`child`.`customer_id` is not null) and (not exists (select 1 from `customer` as `parent` where `parent`.`id` = `child`.`customer_id`))) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 3: require, else 'purchase has rows whose product_id is not in product: add foreign key purchase_product_fkey on purchase can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `purchase has rows whose product_id is not in product: add forei…` check (ok = 1));
select case when not exists (select 1 from `purchase` as `child` where (`child`.`product_id` is not null) and (not exists (select 1 from `product` as `parent` where `parent`.`id` = `child`.`product_id`))) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 4: require, else 'product has rows that break product_price_check: add check product_price_check on product can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `product has rows that break product_price_check: add check prod…` check (ok = 1));
select case when not exists (select 1 from `product` where not (`product`.`price` >= 0)) then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 5: add index purchase_placed_idx on purchase
-- lock: purchase: NOCOPY, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `purchase` add key `purchase_placed_idx` (`placed`),
  algorithm = nocopy, lock = none;

-- step 6: add unique customer_mail_key on customer
-- lock: customer: NOCOPY, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `customer` add unique key `customer_mail_key` (`mail`),
  algorithm = nocopy, lock = none;

-- step 7: build the index of purchase_customer_fkey
-- lock: purchase: NOCOPY, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `purchase` add key `purchase_customer_fkey` (`customer_id`),
  algorithm = nocopy, lock = none;

-- step 8: add foreign key purchase_customer_fkey on purchase
-- lock: purchase: INSTANT, LOCK=NONE, blocks reads and writes for an instant
set session foreign_key_checks = 0;
alter table `purchase` add constraint `purchase_customer_fkey` foreign key (`customer_id`) references `customer` (`id`) on delete cascade,
  algorithm = instant, lock = none;
set session foreign_key_checks = 1;

-- step 9: look whether all rows of purchase hold purchase_customer_fkey
-- note: where it stops, purchase_customer_fkey is gone again: go on from step 8 when the rows are right
select case when not exists (select 1 from `purchase` as `child` where (`child`.`customer_id` is not null) and (not exists (select 1 from `customer` as `parent` where `parent`.`id` = `child`.`customer_id`))) then 1 else 0 end into @mig_kept;
set @mig_then = case when @mig_kept = 1 then 'do 0' else 'alter table `purchase` drop foreign key `purchase_customer_fkey`' end;
prepare mig_then from @mig_then;
execute mig_then;
deallocate prepare mig_then;
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `purchase got rows whose customer_id is not in customer meanwhil…` check (ok = 1));
select case when @mig_kept = 1 then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 10: build the index of purchase_product_fkey
-- lock: purchase: NOCOPY, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `purchase` add key `purchase_product_fkey` (`product_id`),
  algorithm = nocopy, lock = none;

-- step 11: add foreign key purchase_product_fkey on purchase
-- lock: purchase: INSTANT, LOCK=NONE, blocks reads and writes for an instant
set session foreign_key_checks = 0;
alter table `purchase` add constraint `purchase_product_fkey` foreign key (`product_id`) references `product` (`id`) on delete restrict,
  algorithm = instant, lock = none;
set session foreign_key_checks = 1;

-- step 12: look whether all rows of purchase hold purchase_product_fkey
-- note: where it stops, purchase_product_fkey is gone again: go on from step 11 when the rows are right
select case when not exists (select 1 from `purchase` as `child` where (`child`.`product_id` is not null) and (not exists (select 1 from `product` as `parent` where `parent`.`id` = `child`.`product_id`))) then 1 else 0 end into @mig_kept;
set @mig_then = case when @mig_kept = 1 then 'do 0' else 'alter table `purchase` drop foreign key `purchase_product_fkey`' end;
prepare mig_then from @mig_then;
execute mig_then;
deallocate prepare mig_then;
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `purchase got rows whose product_id is not in product meanwhile:…` check (ok = 1));
select case when @mig_kept = 1 then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 13: add check product_price_check on product
-- lock: product: COPY, LOCK=SHARED, blocks writes while the table is written anew
alter table `product` add constraint `product_price_check` check (`price` >= 0);

-- step 14: add column note to product
-- lock: product: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `product` add column `note` varchar(100) null,
  algorithm = instant, lock = none;

-- step 15: add column paid to purchase
-- lock: purchase: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `purchase` add column `paid` boolean not null default false,
  algorithm = instant, lock = none;

-- step 16: add column source to customer, 1 of 2
-- lock: customer: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `customer` add column `source` varchar(20) not null default 'shop',
  algorithm = instant, lock = none;

-- step 17: add column source to customer, 2 of 2
-- lock: customer: INSTANT, LOCK=NONE, blocks reads and writes for an instant
alter table `customer` modify column `source` varchar(20) not null,
  algorithm = instant, lock = none;

-- step 18: add column mail_folded to customer
-- lock: customer: INSTANT, LOCK=NONE, blocks reads and writes for an instant
-- lock: customer: LOCK=EXCLUSIVE, blocks reads and writes for an instant
alter table `customer` add column `mail_folded` varchar(80) null,
  algorithm = instant, lock = none;
drop trigger if exists `mig_customer_mail_folded_insert`;
create trigger `mig_customer_mail_folded_insert` before insert on `customer` for each row set new.`mail_folded` = coalesce(new.`mail_folded`, lower(`new`.`mail`));

-- step 19: fill mail_folded of customer
-- lock: customer: rows, blocks who writes the same rows while its rows are written
drop procedure if exists `mig_batches`;
delimiter //
create procedure `mig_batches`()
begin
  declare mig_low bigint;
  declare mig_high bigint;
  declare mig_last bigint;
  set mig_low = (select `id` from `customer` order by `id` limit 1);
  set mig_last = (select `id` from `customer` order by `id` desc limit 1);
  while mig_low <= mig_last do
    set mig_high = (select `id` from (select `id` from `customer` where `id` >= mig_low and `id` <= mig_last order by `id` limit 1000) as mig_range order by `id` desc limit 1);
    update `customer` set `mail_folded` = lower(`mail`) where `id` >= mig_low and `id` <= mig_high and `mail_folded` is null;
    set mig_low = (select `id` from `customer` where `id` > mig_high order by `id` limit 1);
  end while;
end//
delimiter ;
call `mig_batches`();
drop procedure `mig_batches`;

-- step 20: set not null on mail_folded of customer
-- lock: customer: INPLACE, LOCK=NONE, blocks nothing while the table is written anew, but reads and writes for an instant before and after
-- lock: customer: LOCK=EXCLUSIVE, blocks reads and writes for an instant
alter table `customer` modify column `mail_folded` varchar(80) not null,
  algorithm = inplace, lock = none;
drop trigger if exists `mig_customer_mail_folded_insert`;
