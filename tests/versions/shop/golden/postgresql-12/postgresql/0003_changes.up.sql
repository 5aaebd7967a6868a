-- 0003_changes: forward, for PostgreSQL 12 or later
-- What changes of tables that are there
-- reversal: lossy, it does not bring back
--   the values of phone in customer
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: require, else 'customer.name has nulls: set not null on name of customer can not be done'
do $mig$
begin
  if (not exists (select 1 from "customer" where "customer"."name" is null)) is not true then
    raise exception using message = 'customer.name has nulls: set not null on name of customer can not be done';
  end if;
end
$mig$;

-- step 2: let no further nulls into name of customer
-- lock: customer: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "customer" add constraint "mig_customer_name" check ("name" is not null) not valid;

commit;

begin;

-- step 3: look whether all rows have name of customer
-- lock: customer: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "customer" validate constraint "mig_customer_name";

-- step 4: set not null on name of customer
-- lock: customer: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "customer" alter column "name" set not null;

-- step 5: drop the check of name of customer
-- lock: customer: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "customer" drop constraint "mig_customer_name";

-- step 6: drop column phone of customer
-- lock: customer: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "customer" drop column "phone";

commit;

begin;

-- step 7: change type of title of product to varchar(80)
-- lock: product: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "product" alter column "title" type varchar(80);

-- step 8: rename column code of product to sku
-- lock: product: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "product" rename column "code" to "sku";

commit;

-- step 9: drop index purchase_placed_idx on purchase
-- lock: purchase: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
set lock_timeout = 0;
drop index concurrently "purchase_placed_idx";
set lock_timeout = '3s';

begin;

-- step 10: drop check product_price_check on product
-- lock: product: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "product" drop constraint "product_price_check";

commit;
