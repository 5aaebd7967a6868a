-- 0003_changes: forward, for PostgreSQL 12 or later
-- What changes of tables that are there
-- reversal: lossy, it does not bring back
--   the values of note in product that the update replaced
--   the values of phone in customer
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: set not null on name of customer
-- lock: customer: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "customer" alter column "name" set not null;

-- step 2: drop column phone of customer
-- lock: customer: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "customer" drop column "phone";

-- step 3: change type of since of customer to timestamptz
-- lock: customer: ACCESS EXCLUSIVE, blocks reads and writes for an instant
set local time zone 'UTC';
alter table "customer" alter column "since" type timestamptz;
set time zone default;

commit;

begin;

-- step 4: change type of title of product to varchar(80)
-- lock: product: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "product" alter column "title" type varchar(80);

-- step 5: rename column code of product to sku
-- lock: product: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "product" rename column "code" to "sku";

-- step 6: rename index purchase_state_idx on purchase to purchase_by_state
-- lock: purchase_state_idx: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
alter index "purchase_state_idx" rename to "purchase_by_state";

commit;

begin;

-- step 7: update note of product
-- lock: product: ROW EXCLUSIVE, blocks who writes the same rows while its rows are written
update "product" set "note" = "product"."title" where "product"."note" is null;

-- step 8: make a table for the rows that leave purchase
create table "mig_archive__purchase__1" (
  "id" bigint not null,
  "customer_id" bigint,
  "product_id" bigint,
  "amount" integer,
  "state" "state",
  "paid" boolean,
  constraint "mig_archive__purchase__1_pkey" primary key ("id")
);

-- step 9: archive rows of purchase as mig_archive__purchase__1
-- lock: purchase: ROW EXCLUSIVE, blocks who writes the same rows while its rows are written
with mig_gone as (
  delete from "purchase" where "purchase"."amount" = 1
  returning "id", "customer_id", "product_id", "amount", "state", "paid"
)
insert into "mig_archive__purchase__1" ("id", "customer_id", "product_id", "amount", "state", "paid")
  select "id", "customer_id", "product_id", "amount", "state", "paid" from mig_gone;

-- step 10: drop check product_price_check on product
-- lock: product: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "product" drop constraint "product_price_check";

commit;
