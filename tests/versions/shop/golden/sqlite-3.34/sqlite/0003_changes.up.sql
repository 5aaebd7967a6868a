-- 0003_changes: forward, for SQLite 3.34 or later
-- What changes of tables that are there
-- reversal: lossy, it does not bring back
--   the values of phone in customer
-- lock timeout: 3000 ms, retry: 5
-- note: SQLite does not enforce the length of char and varchar

pragma busy_timeout = 3000;

-- step 1: switch foreign keys off
pragma foreign_keys = off;

begin immediate;

-- step 2: make sure that they are off
create temp table "mig_guard" (ok integer not null constraint "foreign keys must be off before a table rebuild" check (ok = 1));
insert into temp."mig_guard" select foreign_keys = 0 from pragma_foreign_keys;
drop table temp."mig_guard";

-- step 3: rebuild customer: set not null on name of customer, drop column phone of customer
-- lock: customer: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "customer has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'customer' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ('customer_mail_key'));
drop table temp."mig_guard";
create table "mig_new__customer" (
  "id" integer not null constraint "customer_pkey" primary key autoincrement,
  "mail" text not null,
  "name" text not null,
  "country" text not null default 'DE',
  "source" text not null,
  "mail_folded" text not null
);
insert into "mig_new__customer" ("id", "mail", "name", "country", "source", "mail_folded")
  select "id", "mail", "name", "country", "source", "mail_folded" from "customer";
delete from sqlite_sequence where name = 'mig_new__customer';
insert into sqlite_sequence (name, seq) select 'mig_new__customer', seq from sqlite_sequence where name = 'customer';
drop table "customer";
pragma legacy_alter_table = on;
alter table "mig_new__customer" rename to "customer";
pragma legacy_alter_table = off;
create unique index "customer_mail_key" on "customer" ("mail");

-- step 4: rename column code of product to sku
-- lock: product: the database, blocks writes for an instant
alter table "product" rename column "code" to "sku";

-- step 5: drop index purchase_placed_idx on purchase
-- lock: purchase: the database, blocks writes for an instant
drop index "purchase_placed_idx";

-- step 6: rebuild product: drop check product_price_check on product
-- lock: product: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "product has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'product' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__product" (
  "id" integer not null constraint "product_pkey" primary key autoincrement,
  "sku" text not null,
  "title" text not null,
  "price" decimal(10,2) not null default 0,
  "stock" integer not null default 0,
  "note" text
);
insert into "mig_new__product" ("id", "sku", "title", "price", "stock", "note")
  select "id", "sku", "title", "price", "stock", "note" from "product";
delete from sqlite_sequence where name = 'mig_new__product';
insert into sqlite_sequence (name, seq) select 'mig_new__product', seq from sqlite_sequence where name = 'product';
drop table "product";
pragma legacy_alter_table = on;
alter table "mig_new__product" rename to "product";
pragma legacy_alter_table = off;

-- step 7: look for rows without a parent
create temp table "mig_guard" (ok integer not null constraint "a foreign key of customer has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('customer');
drop table temp."mig_guard";
create temp table "mig_guard" (ok integer not null constraint "a foreign key of product has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('product');
drop table temp."mig_guard";

commit;

-- step 8: switch foreign keys on
pragma foreign_keys = on;
