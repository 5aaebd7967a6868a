-- in_schemas: reverse, for PostgreSQL 15 or later
-- Names in schemas
-- reversal: lossy, it does not bring back
--   how it was before: update price of shop.thing
--   the rows of "Store House".item
-- this destroys what was written since:
--   the column price of shop.item with its values
--   the table "Store House".item with all its rows
--   the table item with all its rows
--   the table shop.item with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: drop view titles
-- lock: titles: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop view "titles";

-- step 2: create schema "Store House"
create schema "Store House";

commit;

begin;

-- step 3: create table "Store House".item
-- lock: item: SHARE ROW EXCLUSIVE, blocks writes for an instant
create table "Store House"."item" (
  "id" bigint not null,
  "of" bigint not null,
  constraint "item_pkey" primary key ("id"),
  constraint "item_of_fkey" foreign key ("of") references "item" ("id")
);

commit;

begin;

-- step 4: delete 1 row from shop.thing
-- lock: shop.thing: ROW EXCLUSIVE, blocks who writes the same rows while its rows are written
delete from "shop"."thing" where "id" in (1);

-- step 5: require, else 'shop.thing.size has rows with ''l'': drop ''l'' of enum shop.size can not be done'
do $mig$
begin
  if (not exists (select 1 from "shop"."thing" as "thing" where "thing"."size" = 'l')) is not true then
    raise exception using message = 'shop.thing.size has rows with ''l'': drop ''l'' of enum shop.size can not be done';
  end if;
end
$mig$;

-- step 6: drop 'l' of enum shop.size
-- lock: both: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: shop.small: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: shop.thing: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
-- note: shop.small, both are made anew: grants on them are lost
drop view "both";
drop view "shop"."small";
alter type "shop"."size" rename to "mig_old__size";
create type "shop"."size" as enum ('s', 'm');
alter table "shop"."thing" alter column "size" drop default,
  alter column "size" type "shop"."size" using cast(cast("size" as text) as "shop"."size"),
  alter column "size" set default 's';
drop type "shop"."mig_old__size";
create view "shop"."small" as
select "i"."id" as "id", "i"."title" as "name"
from "shop"."thing" as "i"
where "i"."size" = 's';
create view "both" as
select "item"."id" as "id", "s"."name" as "name"
from "item"
join "shop"."small" as "s" on "s"."id" = "item"."of";

-- step 7: rename table shop.thing to shop.item
-- lock: shop.thing: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "shop"."thing" rename to "item";

commit;

begin;

-- step 8: rename column title of shop.item to name
-- lock: shop.item: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "shop"."item" rename column "title" to "name";

commit;

-- step 9: drop index item_price_idx on shop.item
-- lock: shop.item: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
set lock_timeout = 0;
drop index concurrently "shop"."item_price_idx";
set lock_timeout = '3s';

begin;

-- step 10: drop column price of shop.item
-- lock: shop.item: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "shop"."item" drop column "price";

commit;

begin;

-- step 11: drop view both
-- lock: both: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop view "both";

commit;

begin;

-- step 12: drop view shop.small
-- lock: shop.small: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop view "shop"."small";

commit;

begin;

-- step 13: drop table "Store House".item
-- lock: item: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "Store House"."item";

commit;

begin;

-- step 14: drop table item
-- lock: item: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: shop.item: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "item";

-- step 15: drop table shop.item
-- lock: shop.item: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "shop"."item";

-- step 16: drop enum shop.size
drop type "shop"."size";

-- step 17: drop schema "Store House"
drop schema "Store House";

-- step 18: drop schema shop
drop schema "shop";

commit;
