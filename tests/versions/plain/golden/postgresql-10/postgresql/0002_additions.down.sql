-- 0002_additions: reverse, for PostgreSQL 10 or later
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

-- step 1: require, else 'purchase.state has rows with ''lost'': drop ''lost'' of enum state can not be done'
do $mig$
begin
  if (not exists (select 1 from "purchase" where "purchase"."state" = 'lost')) is not true then
    raise exception using message = 'purchase.state has rows with ''lost'': drop ''lost'' of enum state can not be done';
  end if;
end
$mig$;

-- step 2: drop view bill
-- lock: bill: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop view "bill";

commit;

begin;

-- step 3: drop 'lost' of enum state
-- lock: purchase: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter type "state" rename to "mig_old__state";
create type "state" as enum ('open', 'sent');
alter table "purchase" alter column "state" drop default,
  alter column "state" type "state" using cast(cast("state" as text) as "state"),
  alter column "state" set default 'open';
drop type "mig_old__state";

commit;

begin;

-- step 4: drop column mail_folded of customer
-- lock: customer: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "customer" drop column "mail_folded";

-- step 5: drop column source of customer
-- lock: customer: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "customer" drop column "source";

commit;

begin;

-- step 6: drop column paid of purchase
-- lock: purchase: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "purchase" drop column "paid";

commit;

begin;

-- step 7: drop column note of product
-- lock: product: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "product" drop column "note";

commit;

begin;

-- step 8: drop check customer_name_check on customer
-- lock: customer: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "customer" drop constraint "customer_name_check";

commit;

begin;

-- step 9: drop check product_price_check on product
-- lock: product: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "product" drop constraint "product_price_check";

commit;

begin;

-- step 10: drop foreign key purchase_customer_fkey on purchase
-- lock: purchase: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: customer: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "purchase" drop constraint "purchase_customer_fkey";

-- step 11: drop unique customer_mail_key on customer
-- lock: customer: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "customer" drop constraint "customer_mail_key";

commit;

-- step 12: drop index purchase_state_idx on purchase
-- lock: purchase: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
set lock_timeout = 0;
drop index concurrently "purchase_state_idx";
set lock_timeout = '3s';
