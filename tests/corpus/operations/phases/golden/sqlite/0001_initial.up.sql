-- 0001_initial: forward, for SQLite 3.40 or later
-- Tenants and bookings
-- reversal: exact
-- note: SQLite does not enforce the length of char and varchar

begin immediate;

-- step 1: create table tenant
create table "tenant" (
  "id" integer not null constraint "tenant_pkey" primary key autoincrement,
  "name" text not null,
  "phone" text,
  "tier" text not null default 'free' check ("tier" in ('free', 'paid'))
);

-- step 2: create table booking
create table "booking" (
  "id" integer not null constraint "booking_pkey" primary key autoincrement,
  "tenant_id" integer not null constraint "booking_tenant_id_fkey" references "tenant" ("id") on delete cascade,
  "seats" integer not null default 1
);

-- step 3: create view tenant_name
create view "tenant_name" as
select "tenant"."id" as "id", "tenant"."name" as "name"
from "tenant";

commit;
