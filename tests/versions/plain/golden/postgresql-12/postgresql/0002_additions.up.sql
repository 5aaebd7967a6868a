-- 0002_additions: forward, for PostgreSQL 12 or later
-- What comes to tables that are there
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: require, else 'customer has duplicates in mail: add unique customer_mail_key on customer can not be done'
do $mig$
begin
  if (not exists (select 1 from "customer" where "customer"."mail" is not null group by "customer"."mail" having count(*) > 1)) is not true then
    raise exception using message = 'customer has duplicates in mail: add unique customer_mail_key on customer can not be done';
  end if;
end
$mig$;

-- step 2: require, else 'purchase has rows whose customer_id is not in customer: add foreign key purchase_customer_fkey on purchase can not be done'
do $mig$
begin
  if (not exists (select 1 from "purchase" as "child" where ("child"."customer_id" is not null) and (not exists (select 1 from "customer" as "parent" where "parent"."id" = "child"."customer_id")))) is not true then
    raise exception using message = 'purchase has rows whose customer_id is not in customer: add foreign key purchase_customer_fkey on purchase can not be done';
  end if;
end
$mig$;

-- step 3: require, else 'product has rows that break product_price_check: add check product_price_check on product can not be done'
do $mig$
begin
  if (not exists (select 1 from "product" where not ("product"."price" >= 0))) is not true then
    raise exception using message = 'product has rows that break product_price_check: add check product_price_check on product can not be done';
  end if;
end
$mig$;

-- step 4: require, else 'customer has rows that break customer_name_check: add check customer_name_check on customer can not be done'
do $mig$
begin
  if (not exists (select 1 from "customer" where not ("customer"."name" is not null))) is not true then
    raise exception using message = 'customer has rows that break customer_name_check: add check customer_name_check on customer can not be done';
  end if;
end
$mig$;

commit;

-- step 5: add index purchase_state_idx on purchase
-- lock: purchase: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: purchase: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "purchase_state_idx";
create index concurrently "purchase_state_idx" on "purchase" ("state");
set lock_timeout = '3s';

-- step 6: build the index of customer_mail_key
-- lock: customer: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: customer: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "customer_mail_key";
create unique index concurrently "customer_mail_key" on "customer" ("mail");
set lock_timeout = '3s';

begin;

-- step 7: add unique customer_mail_key on customer
-- lock: customer: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "customer" add constraint "customer_mail_key" unique using index "customer_mail_key";

-- step 8: wait for customer
-- lock: customer: SHARE ROW EXCLUSIVE, blocks writes for an instant
lock table "customer" in share row exclusive mode;

-- step 9: add foreign key purchase_customer_fkey on purchase
-- lock: purchase: SHARE ROW EXCLUSIVE, blocks writes for an instant
-- lock: customer: SHARE ROW EXCLUSIVE, blocks writes for an instant
alter table "purchase" add constraint "purchase_customer_fkey" foreign key ("customer_id") references "customer" ("id") on delete cascade not valid;

commit;

begin;

-- step 10: look whether all rows of purchase hold purchase_customer_fkey
-- lock: purchase: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "purchase" validate constraint "purchase_customer_fkey";

-- step 11: add check product_price_check on product
-- lock: product: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "product" add constraint "product_price_check" check ("price" >= 0) not valid;

commit;

begin;

-- step 12: look whether all rows of product hold product_price_check
-- lock: product: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "product" validate constraint "product_price_check";

-- step 13: add check customer_name_check on customer
-- lock: customer: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "customer" add constraint "customer_name_check" check ("name" is not null) not valid;

commit;

begin;

-- step 14: look whether all rows of customer hold customer_name_check
-- lock: customer: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "customer" validate constraint "customer_name_check";

-- step 15: add column note to product
-- lock: product: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "product" add column "note" varchar(100);

commit;

begin;

-- step 16: add column paid to purchase
-- lock: purchase: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "purchase" add column "paid" boolean not null default false;

commit;

begin;

-- step 17: add column source to customer
-- lock: customer: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "customer" add column "source" varchar(20) not null default 'shop';
alter table "customer" alter column "source" drop default;

-- step 18: add column mail_folded to customer
-- lock: customer: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "customer" add column "mail_folded" varchar(80);

commit;

-- step 19: fill mail_folded of customer
-- lock: customer: ROW EXCLUSIVE, blocks who writes the same rows while its rows are written
do $mig$
declare
  mig_low "customer"."id"%type;
  mig_high "customer"."id"%type;
  mig_last "customer"."id"%type;
  mig_count bigint;
  mig_done bigint := 0;
begin
  select "id" into mig_low from "customer" order by "id" limit 1;
  select "id" into mig_last from "customer" order by "id" desc limit 1;
  while mig_low <= mig_last loop
    select "id" into mig_high from (select "id" from "customer" where "id" >= mig_low and "id" <= mig_last order by "id" limit 1000) as mig_range order by "id" desc limit 1;
    exit when mig_high is null;
    update "customer" set "mail_folded" = lower("mail") where "id" >= mig_low and "id" <= mig_high and "mail_folded" is null;
    get diagnostics mig_count = row_count;
    commit;
    mig_done := mig_done + mig_count;
    raise notice '%: % rows', 'fill mail_folded of customer', mig_done;
    select "id" into mig_low from "customer" where "id" > mig_high order by "id" limit 1;
  end loop;
end
$mig$;

begin;

-- step 20: let no further nulls into mail_folded of customer
-- lock: customer: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "customer" add constraint "mig_customer_mail_folded" check ("mail_folded" is not null) not valid;

commit;

-- step 21: fill what slipped into mail_folded of customer meanwhile
-- lock: customer: ROW EXCLUSIVE, blocks who writes the same rows while its rows are written
do $mig$
declare
  mig_low "customer"."id"%type;
  mig_high "customer"."id"%type;
  mig_last "customer"."id"%type;
  mig_count bigint;
  mig_done bigint := 0;
begin
  select "id" into mig_low from "customer" order by "id" limit 1;
  select "id" into mig_last from "customer" order by "id" desc limit 1;
  while mig_low <= mig_last loop
    select "id" into mig_high from (select "id" from "customer" where "id" >= mig_low and "id" <= mig_last order by "id" limit 1000) as mig_range order by "id" desc limit 1;
    exit when mig_high is null;
    update "customer" set "mail_folded" = lower("mail") where "id" >= mig_low and "id" <= mig_high and "mail_folded" is null;
    get diagnostics mig_count = row_count;
    commit;
    mig_done := mig_done + mig_count;
    raise notice '%: % rows', 'fill mail_folded of customer', mig_done;
    select "id" into mig_low from "customer" where "id" > mig_high order by "id" limit 1;
  end loop;
end
$mig$;

begin;

-- step 22: look whether all rows have mail_folded of customer
-- lock: customer: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "customer" validate constraint "mig_customer_mail_folded";

-- step 23: set not null on mail_folded of customer
-- lock: customer: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "customer" alter column "mail_folded" set not null;

-- step 24: drop the check of mail_folded of customer
-- lock: customer: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "customer" drop constraint "mig_customer_mail_folded";

commit;

-- step 25: add 'lost' to enum state
alter type "state" add value 'lost';

begin;

-- step 26: create view bill
create view "bill" as
select "purchase"."id" as "id", "purchase"."amount" as "amount"
from "purchase"
where "purchase"."amount" > 0;

commit;
