-- 0002_additions: reverse, for SQLite 3.53 or later
-- What comes to tables that are there
-- reversal: exact
-- this destroys what was written since:
--   the column mail_folded of customer with its values
--   the column source of customer with its values
--   the column paid of purchase with its values
--   the column note of product with its values
-- lock timeout: 3000 ms, retry: 5

pragma busy_timeout = 3000;

-- step 1: switch foreign keys off
pragma foreign_keys = off;

begin immediate;

-- step 2: make sure that they are off
create temp table "mig_guard" (ok integer not null constraint "foreign keys must be off before a table rebuild" check (ok = 1));
insert into temp."mig_guard" select foreign_keys = 0 from pragma_foreign_keys;
drop table temp."mig_guard";

-- step 3: drop column mail_folded of customer
-- lock: customer: the database, blocks writes while the table is written anew
alter table "customer" drop column "mail_folded";

-- step 4: drop column source of customer
-- lock: customer: the database, blocks writes while the table is written anew
alter table "customer" drop column "source";

-- step 5: drop column paid of purchase
-- lock: purchase: the database, blocks writes while the table is written anew
alter table "purchase" drop column "paid";

-- step 6: drop column note of product
-- lock: product: the database, blocks writes while the table is written anew
alter table "product" drop column "note";

-- step 7: drop check product_price_check on product
-- lock: product: the database, blocks writes for an instant
alter table "product" drop constraint "product_price_check";

-- step 8: rebuild purchase: drop foreign key purchase_product_fkey on purchase, drop foreign key purchase_customer_fkey on purchase, drop index purchase_placed_idx on purchase
-- lock: purchase: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "purchase has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'purchase' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ('purchase_placed_idx'));
drop table temp."mig_guard";
create table "mig_new__purchase" (
  "id" integer not null constraint "purchase_pkey" primary key autoincrement,
  "customer_id" integer not null,
  "product_id" integer,
  "amount" integer not null default 1,
  "placed" text not null
);
insert into "mig_new__purchase" ("id", "customer_id", "product_id", "amount", "placed")
  select "id", "customer_id", "product_id", "amount", "placed" from "purchase";
delete from sqlite_sequence where name = 'mig_new__purchase';
insert into sqlite_sequence (name, seq) select 'mig_new__purchase', seq from sqlite_sequence where name = 'purchase';
drop table "purchase";
pragma legacy_alter_table = on;
alter table "mig_new__purchase" rename to "purchase";
pragma legacy_alter_table = off;

-- step 9: drop unique customer_mail_key on customer
-- lock: customer: the database, blocks writes for an instant
drop index "customer_mail_key";

-- step 10: look for rows without a parent
create temp table "mig_guard" (ok integer not null constraint "a foreign key of purchase has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('purchase');
drop table temp."mig_guard";

commit;

-- step 11: switch foreign keys on
pragma foreign_keys = on;
