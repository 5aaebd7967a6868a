-- 0002_additions: forward, for SQLite 3.53 or later
-- What comes to tables that are there
-- reversal: exact
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

-- step 3: add unique customer_mail_key on customer
-- lock: customer: the database, blocks writes while the index is built
create unique index "customer_mail_key" on "customer" ("mail");

-- step 4: rebuild purchase: add index purchase_placed_idx on purchase, add foreign key purchase_customer_fkey on purchase, add foreign key purchase_product_fkey on purchase
-- lock: purchase: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "purchase has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'purchase' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__purchase" (
  "id" integer not null constraint "purchase_pkey" primary key autoincrement,
  "customer_id" integer not null constraint "purchase_customer_fkey" references "customer" ("id") on delete cascade,
  "product_id" integer constraint "purchase_product_fkey" references "product" ("id") on delete restrict,
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
create index "purchase_placed_idx" on "purchase" ("placed");

-- step 5: add check product_price_check on product
-- lock: product: the database, blocks writes while all its rows are read
create temp table "mig_guard" (ok integer not null constraint "product_price_check" check (ok = 1));
insert into temp."mig_guard" select not exists (select 1 from "product" where not ("price" >= 0));
drop table temp."mig_guard";
alter table "product" add constraint "product_price_check" check ("price" >= 0);

-- step 6: add column note to product
-- lock: product: the database, blocks writes for an instant
alter table "product" add column "note" text;

-- step 7: add column paid to purchase
-- lock: purchase: the database, blocks writes for an instant
alter table "purchase" add column "paid" boolean not null default 0;

-- step 8: rebuild customer: add column source to customer, add column mail_folded to customer
-- lock: customer: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "customer has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'customer' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ('customer_mail_key'));
drop table temp."mig_guard";
create table "mig_new__customer" (
  "id" integer not null constraint "customer_pkey" primary key autoincrement,
  "mail" text not null,
  "name" text,
  "phone" text,
  "country" text not null default 'DE',
  "source" text not null,
  "mail_folded" text not null
);
insert into "mig_new__customer" ("id", "mail", "name", "phone", "country", "source", "mail_folded")
  select "id", "mail", "name", "phone", "country", 'shop', lower("mail") from "customer";
delete from sqlite_sequence where name = 'mig_new__customer';
insert into sqlite_sequence (name, seq) select 'mig_new__customer', seq from sqlite_sequence where name = 'customer';
drop table "customer";
pragma legacy_alter_table = on;
alter table "mig_new__customer" rename to "customer";
pragma legacy_alter_table = off;
create unique index "customer_mail_key" on "customer" ("mail");

-- step 9: look for rows without a parent
create temp table "mig_guard" (ok integer not null constraint "a foreign key of customer has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('customer');
drop table temp."mig_guard";
create temp table "mig_guard" (ok integer not null constraint "a foreign key of purchase has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('purchase');
drop table temp."mig_guard";

commit;

-- step 10: switch foreign keys on
pragma foreign_keys = on;
