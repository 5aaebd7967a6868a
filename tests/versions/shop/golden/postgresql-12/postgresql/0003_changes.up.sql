-- 0003_changes: forward, for PostgreSQL 12 or later
-- What changes of tables that are there
-- reversal: lossy, it does not bring back
--   the values of phone in customer

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: set not null on name of customer
alter table "customer" alter column "name" set not null;

-- step 2: drop column phone of customer
alter table "customer" drop column "phone";

-- step 3: change type of title of product to varchar(80)
alter table "product" alter column "title" type varchar(80);

-- step 4: rename column code of product to sku
alter table "product" rename column "code" to "sku";

-- step 5: drop index purchase_placed_idx on purchase
drop index "purchase_placed_idx";

-- step 6: drop check product_price_check on product
alter table "product" drop constraint "product_price_check";

commit;
