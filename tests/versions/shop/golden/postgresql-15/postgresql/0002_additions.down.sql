-- 0002_additions: reverse, for PostgreSQL 15 or later
-- What comes to tables that are there
-- reversal: exact
-- this destroys what was written since:
--   the column mail_folded of customer with its values
--   the column source of customer with its values
--   the column paid of purchase with its values
--   the column note of product with its values

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: drop column mail_folded of customer
alter table "customer" drop column "mail_folded";

-- step 2: drop column source of customer
alter table "customer" drop column "source";

-- step 3: drop column paid of purchase
alter table "purchase" drop column "paid";

-- step 4: drop column note of product
alter table "product" drop column "note";

-- step 5: drop check product_price_check on product
alter table "product" drop constraint "product_price_check";

-- step 6: drop foreign key purchase_product_fkey on purchase
alter table "purchase" drop constraint "purchase_product_fkey";

-- step 7: drop foreign key purchase_customer_fkey on purchase
alter table "purchase" drop constraint "purchase_customer_fkey";

-- step 8: drop unique customer_mail_key on customer
alter table "customer" drop constraint "customer_mail_key";

-- step 9: drop index purchase_placed_idx on purchase
drop index "purchase_placed_idx";

commit;
