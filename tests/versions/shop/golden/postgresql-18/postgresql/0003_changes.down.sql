-- 0003_changes: reverse, for PostgreSQL 18 or later
-- What changes of tables that are there
-- reversal: lossy, it does not bring back
--   the values of phone in customer
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: require, else 'product has rows that break product_price_check: add check product_price_check on product can not be done'
do $mig$
begin
  if (not exists (select 1 from "product" where not ("product"."price" >= 0))) is not true then
    raise exception using message = 'product has rows that break product_price_check: add check product_price_check on product can not be done';
  end if;
end
$mig$;

-- step 2: add check product_price_check on product
-- lock: product: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "product" add constraint "product_price_check" check ("price" >= 0) not valid;

commit;

begin;

-- step 3: look whether all rows of product hold product_price_check
-- lock: product: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "product" validate constraint "product_price_check";

commit;

-- step 4: add index purchase_placed_idx on purchase
-- lock: purchase: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: purchase: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "purchase_placed_idx";
create index concurrently "purchase_placed_idx" on "purchase" ("placed");
set lock_timeout = '3s';

begin;

-- step 5: rename column sku of product to code
-- lock: product: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "product" rename column "sku" to "code";

commit;

begin;

-- step 6: require, else 'product.title has values that do not fit into varchar(40): change type of title of product to varchar(40) can not be done'
do $mig$
begin
  if (not exists (select 1 from "product" where length("product"."title") > 40)) is not true then
    raise exception using message = 'product.title has values that do not fit into varchar(40): change type of title of product to varchar(40) can not be done';
  end if;
end
$mig$;

-- step 7: change type of title of product to varchar(40)
-- lock: product: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "product" alter column "title" type varchar(40);

commit;

begin;

-- step 8: add column phone to customer
-- lock: customer: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "customer" add column "phone" varchar(20) default '';
alter table "customer" alter column "phone" drop default;

-- step 9: drop not null on name of customer
-- lock: customer: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "customer" alter column "name" drop not null;

commit;
