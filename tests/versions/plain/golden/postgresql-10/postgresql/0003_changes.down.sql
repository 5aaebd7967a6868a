-- 0003_changes: reverse, for PostgreSQL 10 or later
-- What changes of tables that are there
-- reversal: lossy, it does not bring back
--   the values of note in product that the update replaced
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

-- step 4: put the rows of mig_archive__purchase__1 back into purchase
-- lock: purchase: ROW EXCLUSIVE, blocks who writes the same rows while its rows are written
-- lock: mig_archive__purchase__1: ACCESS EXCLUSIVE, blocks reads and writes for an instant
insert into "purchase" ("id", "customer_id", "product_id", "amount", "state", "paid")
  select "id", "customer_id", "product_id", "amount", "state", "paid" from "mig_archive__purchase__1";
drop table "mig_archive__purchase__1";

commit;

begin;

-- step 5: update note of product
-- lock: product: ROW EXCLUSIVE, blocks who writes the same rows while its rows are written
update "product" set "note" = null;

-- step 6: rename index purchase_by_state on purchase to purchase_state_idx
-- lock: purchase_by_state: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter index "purchase_by_state" rename to "purchase_state_idx";

commit;

begin;

-- step 7: rename column sku of product to code
-- lock: product: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "product" rename column "sku" to "code";

commit;

begin;

-- step 8: require, else 'product.title has values that do not fit into varchar(40): change type of title of product to varchar(40) can not be done'
do $mig$
begin
  if (not exists (select 1 from "product" where length("product"."title") > 40)) is not true then
    raise exception using message = 'product.title has values that do not fit into varchar(40): change type of title of product to varchar(40) can not be done';
  end if;
end
$mig$;

-- step 9: change type of title of product to varchar(40)
-- lock: product: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "product" alter column "title" type varchar(40);

commit;

begin;

-- step 10: change type of since of customer to timestamp
-- lock: customer: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
set local time zone 'UTC';
alter table "customer" alter column "since" type timestamp;
set time zone default;

commit;

begin;

-- step 11: add column phone to customer
-- lock: customer: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "customer" add column "phone" varchar(20) default '';
alter table "customer" alter column "phone" drop default;

-- step 12: drop not null on name of customer
-- lock: customer: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "customer" alter column "name" drop not null;

commit;
