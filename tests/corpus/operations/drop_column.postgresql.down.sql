-- drop_column: reverse, for PostgreSQL 15 or later
-- Columns go, with what rests on them
-- reversal: lossy, it does not bring back
--   the values of last in tenant
--   the values of filled in tenant
--   the values of needed in tenant
--   that needed of tenant is `not null`: nothing says what its rows would have
--   the values of checked in tenant
--   the values of email in tenant
--   the values of owner_id in tenant
--   the values of indexed in tenant
--   the values of plain in tenant
-- this destroys what was written since:
--   the table tenant with all its rows
--   the table owner with all its rows

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: add column last to tenant
alter table "tenant" add column "last" integer;

-- step 2: add column filled to tenant
alter table "tenant" add column "filled" varchar(10) not null default 'none';
alter table "tenant" alter column "filled" drop default;

-- step 3: add column needed to tenant
alter table "tenant" add column "needed" varchar(10);

-- step 4: add column checked to tenant
alter table "tenant" add column "checked" integer not null default 3;

-- step 5: add check tenant_checked_check on tenant
alter table "tenant" add constraint "tenant_checked_check" check ("checked" > 0);

-- step 6: add column email to tenant
alter table "tenant" add column "email" varchar(99);

-- step 7: add foreign key tenant_email_fkey on tenant
alter table "tenant" add constraint "tenant_email_fkey" foreign key ("email") references "owner" ("email");

-- step 8: add column owner_id to tenant
alter table "tenant" add column "owner_id" bigint;

-- step 9: add foreign key tenant_owner_id_fkey on tenant
alter table "tenant" add constraint "tenant_owner_id_fkey" foreign key ("owner_id") references "owner" ("id") on delete cascade;

-- step 10: add column indexed to tenant
alter table "tenant" add column "indexed" varchar(50) not null default 'x';

-- step 11: add unique tenant_pair_key on tenant
alter table "tenant" add constraint "tenant_pair_key" unique ("b", "indexed");

-- step 12: add index tenant_indexed_idx on tenant
create index "tenant_indexed_idx" on "tenant" ("indexed");

-- step 13: add column plain to tenant
alter table "tenant" add column "plain" varchar(50);

-- step 14: drop table tenant
drop table "tenant";

-- step 15: drop table owner
drop table "owner";

commit;
