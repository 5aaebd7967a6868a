-- 0002_additions: forward, for PostgreSQL 18 or later
-- What comes to tables that are there
-- reversal: exact

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: add index purchase_placed_idx on purchase
create index "purchase_placed_idx" on "purchase" ("placed");

-- step 2: add unique customer_mail_key on customer
alter table "customer" add constraint "customer_mail_key" unique ("mail");

-- step 3: add foreign key purchase_customer_fkey on purchase
alter table "purchase" add constraint "purchase_customer_fkey" foreign key ("customer_id") references "customer" ("id") on delete cascade;

-- step 4: add foreign key purchase_product_fkey on purchase
alter table "purchase" add constraint "purchase_product_fkey" foreign key ("product_id") references "product" ("id") on delete restrict;

-- step 5: add check product_price_check on product
alter table "product" add constraint "product_price_check" check ("price" >= 0);

-- step 6: add column note to product
alter table "product" add column "note" varchar(100);

-- step 7: add column paid to purchase
alter table "purchase" add column "paid" boolean not null default false;

-- step 8: add column source to customer
alter table "customer" add column "source" varchar(20) not null default 'shop';
alter table "customer" alter column "source" drop default;

-- step 9: add column mail_folded to customer
alter table "customer" add column "mail_folded" varchar(80);

commit;

-- step 10: fill mail_folded of customer
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

-- step 11: let no further nulls into mail_folded of customer
alter table "customer" add constraint "mig_customer_mail_folded" check ("mail_folded" is not null) not valid;

commit;

-- step 12: fill what slipped into mail_folded of customer meanwhile
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

-- step 13: look whether all rows have mail_folded of customer
alter table "customer" validate constraint "mig_customer_mail_folded";

-- step 14: set not null on mail_folded of customer
alter table "customer" alter column "mail_folded" set not null;
alter table "customer" drop constraint "mig_customer_mail_folded";

commit;
