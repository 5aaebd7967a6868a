-- the schema after 0001_initial, for SQLite 3.40 or later
-- made from nothing: for an empty database; rows that migrations insert are not in it
-- note: SQLite does not enforce the length of char and varchar
-- note: SQLite stores a decimal as an integer or a double: it is not exact
-- note: SQLite has no comments: they stay in the migration

begin immediate;

create table "bin" (
  "product" integer not null constraint "bin_pkey" primary key constraint "bin_product_fkey" references "product" ("id"),
  "place" text not null
);

create table "customer" (
  "id" integer not null constraint "customer_pkey" primary key autoincrement,
  "email" text not null,
  "born" text
);

create unique index "customer_email_key" on "customer" ("email");

create table "line" (
  "order" integer not null constraint "line_order" references "to" ("order no") on delete cascade,
  "number" integer not null,
  "product" integer not null constraint "line_product_fkey" references "product" ("id"),
  "amount" integer not null default 1,
  constraint "line_pkey" primary key ("number", "order")
);

create unique index "line_product" on "line" ("order", "product");

create table "product" (
  "id" integer not null constraint "product_pkey" primary key autoincrement,
  "code" text not null constraint "product_code_check" check ("code" <> ''),
  "price" decimal(10,2) not null default 0,
  "gross" decimal(10,2) generated always as ("price" * 2) stored,
  "labels" text
);

create unique index "product_code" on "product" ("code") where "price" > 0;
create index "product_lower" on "product" ((lower("code")));
create index "product_price" on "product" ("price" desc);

create table "to" (
  "order no" integer not null constraint "to_pkey" primary key,
  "customer" integer not null constraint "to_customer_fkey" references "customer" ("id") on delete cascade,
  "invited_by" integer constraint "to_invited_by_fkey" references "customer" ("id") on delete set null deferrable initially deferred,
  "state" text not null default 'new' check ("state" in ('new', 'paid', 'sent')),
  "PK" text
);

create view "open_orders" as
select "o"."order no" as "order no", "c"."email" as "email", count(*) as "lines"
from "to" as "o"
join "customer" as "c" on "c"."id" = "o"."customer"
left join "line" as "l" on "l"."order" = "o"."order no"
where "o"."state" = 'new'
group by "o"."order no", "c"."email";

create trigger line_check after insert on line begin select 1; end;

commit;
