-- 0001_shop: forward, for SQLite 3.40 or later
-- A shop with rows
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5
-- note: SQLite does not enforce the length of char and varchar
-- note: SQLite stores a decimal as an integer or a double: it is not exact

pragma busy_timeout = 3000;

begin immediate;

-- step 1: create table customer
create table "customer" (
  "id" integer not null constraint "customer_pkey" primary key autoincrement,
  "mail" text not null,
  "name" text,
  "phone" text,
  "country" text not null default 'DE'
);

-- step 2: create table product
create table "product" (
  "id" integer not null constraint "product_pkey" primary key autoincrement,
  "code" text not null,
  "title" text not null,
  "price" decimal(10,2) not null default 0,
  "stock" integer not null default 0
);

-- step 3: create table purchase
create table "purchase" (
  "id" integer not null constraint "purchase_pkey" primary key autoincrement,
  "customer_id" integer not null,
  "product_id" integer,
  "amount" integer not null default 1,
  "placed" text not null
);

-- step 4: insert 2 rows into customer
insert into "customer" ("id", "mail", "name", "phone") values
  (1, 'ada@example.org', 'Ada', '+49 30 1'),
  (2, 'ben@example.org', 'Ben', null);

-- step 5: insert 2 rows into product
insert into "product" ("id", "code", "title", "price") values
  (1, 'tea', 'Tea', 3.50),
  (2, 'cup', 'Cup', 12.00);

-- step 6: insert 2 rows into purchase
insert into "purchase" ("id", "customer_id", "product_id", "amount", "placed") values
  (1, 1, 1, 2, '2024-01-31'),
  (2, 2, 2, 1, '2024-02-01');

commit;
