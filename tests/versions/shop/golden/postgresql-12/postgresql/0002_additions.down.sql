-- 0002_additions: reverse, for PostgreSQL 12 or later
-- What comes to tables that are there
-- reversal: exact
-- this destroys what was written since:
--   the column mail_folded of customer with its values
--   the column source of customer with its values
--   the column paid of purchase with its values
--   the column note of product with its values
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: drop column mail_folded of customer
-- lock: customer: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "customer" drop column "mail_folded";

-- step 2: drop column source of customer
-- lock: customer: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "customer" drop column "source";

commit;

begin;

-- step 3: drop column paid of purchase
-- lock: purchase: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "purchase" drop column "paid";

commit;

begin;

-- step 4: drop column note of product
-- lock: product: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "product" drop column "note";

-- step 5: drop check product_price_check on product
-- lock: product: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "product" drop constraint "product_price_check";

commit;

begin;

-- step 6: drop foreign key purchase_product_fkey on purchase
-- lock: purchase: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: product: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "purchase" drop constraint "purchase_product_fkey";

commit;

begin;

-- step 7: drop foreign key purchase_customer_fkey on purchase
-- lock: purchase: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: customer: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "purchase" drop constraint "purchase_customer_fkey";

-- step 8: drop unique customer_mail_key on customer
-- lock: customer: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "customer" drop constraint "customer_mail_key";

commit;

-- step 9: drop index purchase_placed_idx on purchase
-- lock: purchase: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
set lock_timeout = 0;
drop index concurrently "purchase_placed_idx";
set lock_timeout = '3s';
