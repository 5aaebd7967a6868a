-- 0003_changes: reverse, for PostgreSQL 15 or later
-- What changes of tables that are there
-- reversal: lossy, it does not bring back
--   the values of phone in customer

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: add check product_price_check on product
alter table "product" add constraint "product_price_check" check ("price" >= 0);

-- step 2: add index purchase_placed_idx on purchase
create index "purchase_placed_idx" on "purchase" ("placed");

-- step 3: rename column sku of product to code
alter table "product" rename column "sku" to "code";

-- step 4: require, else 'product.title has values that do not fit into varchar(40): change type of title of product to varchar(40) can not be done'
do $mig$
begin
  if (not exists (select 1 from "product" where length("product"."title") > 40)) is not true then
    raise exception using message = 'product.title has values that do not fit into varchar(40): change type of title of product to varchar(40) can not be done';
  end if;
end
$mig$;

-- step 5: change type of title of product to varchar(40)
alter table "product" alter column "title" type varchar(40);

-- step 6: add column phone to customer
alter table "customer" add column "phone" varchar(20) default '';
alter table "customer" alter column "phone" drop default;

-- step 7: drop not null on name of customer
alter table "customer" alter column "name" drop not null;

commit;
