-- 0002_plans, phase expand: forward, for PostgreSQL 15 or later
-- runs while the old code still runs, before the new code is deployed
-- Plans in a table of their own, in the place of the tier
-- reversal: exact

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: create table plan
create table "plan" (
  "id" bigint not null,
  "name" varchar(50) not null,
  constraint "plan_pkey" primary key ("id"),
  constraint "plan_name_key" unique ("name")
);

-- step 2: insert 2 rows into plan
insert into "plan" ("id", "name") values
  (1, 'free'),
  (2, 'paid');

-- step 3: add column plan_id to tenant
alter table "tenant" add column "plan_id" bigint;

-- step 4: add foreign key tenant_plan_id_fkey on tenant
alter table "tenant" add constraint "tenant_plan_id_fkey" foreign key ("plan_id") references "plan" ("id") on delete restrict;

-- step 5: add column display_name to tenant
alter table "tenant" add column "display_name" varchar(80);

commit;

-- step 6: add 'trial' to enum tier
alter type "tier" add value 'trial' before 'paid';
