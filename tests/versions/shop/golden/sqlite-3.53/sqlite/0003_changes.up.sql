-- 0003_changes: forward, for SQLite 3.53 or later
-- What changes of tables that are there
-- reversal: lossy, it does not bring back
--   the values of phone in customer
-- lock timeout: 3000 ms, retry: 5
-- note: SQLite does not enforce the length of char and varchar

pragma busy_timeout = 3000;

begin immediate;

-- step 1: set not null on name of customer
-- lock: customer: the database, blocks writes while all its rows are read
create temp table "mig_new__customer" ("name" not null);
insert into temp."mig_new__customer" select "name" from "customer" where "name" is null limit 1;
drop table temp."mig_new__customer";
alter table "customer" alter column "name" set not null;

-- step 2: drop column phone of customer
-- lock: customer: the database, blocks writes while the table is written anew
alter table "customer" drop column "phone";

-- step 3: rename column code of product to sku
-- lock: product: the database, blocks writes for an instant
alter table "product" rename column "code" to "sku";

-- step 4: drop index purchase_placed_idx on purchase
-- lock: purchase: the database, blocks writes for an instant
drop index "purchase_placed_idx";

-- step 5: drop check product_price_check on product
-- lock: product: the database, blocks writes for an instant
alter table "product" drop constraint "product_price_check";

commit;
