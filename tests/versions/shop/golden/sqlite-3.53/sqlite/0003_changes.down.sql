-- 0003_changes: reverse, for SQLite 3.53 or later
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

-- step 3: add check product_price_check on product
-- lock: product: the database, blocks writes while all its rows are read
create temp table "mig_guard" (ok integer not null constraint "product_price_check" check (ok = 1));
insert into temp."mig_guard" select not exists (select 1 from "product" where not ("price" >= 0));
drop table temp."mig_guard";
alter table "product" add constraint "product_price_check" check ("price" >= 0);

-- step 4: add index purchase_placed_idx on purchase
-- lock: purchase: the database, blocks writes while the index is built
create index "purchase_placed_idx" on "purchase" ("placed");

-- step 5: rename column sku of product to code
-- lock: product: the database, blocks writes for an instant
alter table "product" rename column "sku" to "code";

-- step 6: rebuild customer: add column phone to customer, drop not null on name of customer
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
  select "id", "mail", "name", '', "country", "source", "mail_folded" from "customer";
delete from sqlite_sequence where name = 'mig_new__customer';
insert into sqlite_sequence (name, seq) select 'mig_new__customer', seq from sqlite_sequence where name = 'customer';
drop table "customer";
pragma legacy_alter_table = on;
alter table "mig_new__customer" rename to "customer";
pragma legacy_alter_table = off;
create unique index "customer_mail_key" on "customer" ("mail");

-- step 7: look for rows without a parent
create temp table "mig_guard" (ok integer not null constraint "a foreign key of customer has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('customer');
drop table temp."mig_guard";

commit;

-- step 8: switch foreign keys on
pragma foreign_keys = on;
