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
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: add column last to tenant
-- lock: tenant: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "tenant" add column "last" integer;

-- step 2: add column filled to tenant
-- lock: tenant: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "tenant" add column "filled" varchar(10) not null default 'none';
alter table "tenant" alter column "filled" drop default;

-- step 3: add column needed to tenant
-- lock: tenant: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "tenant" add column "needed" varchar(10);

-- step 4: add column checked to tenant
-- lock: tenant: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "tenant" add column "checked" integer not null default 3;

-- step 5: add check tenant_checked_check on tenant
-- lock: tenant: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "tenant" add constraint "tenant_checked_check" check ("checked" > 0) not valid;

commit;

begin;

-- step 6: look whether all rows of tenant hold tenant_checked_check
-- lock: tenant: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "tenant" validate constraint "tenant_checked_check";

-- step 7: add column email to tenant
-- lock: tenant: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "tenant" add column "email" varchar(99);

commit;

begin;

-- step 8: wait for owner
-- lock: owner: SHARE ROW EXCLUSIVE, blocks writes for an instant
lock table "owner" in share row exclusive mode;

-- step 9: add foreign key tenant_email_fkey on tenant
-- lock: tenant: SHARE ROW EXCLUSIVE, blocks writes for an instant
-- lock: owner: SHARE ROW EXCLUSIVE, blocks writes for an instant
alter table "tenant" add constraint "tenant_email_fkey" foreign key ("email") references "owner" ("email") not valid;

commit;

begin;

-- step 10: look whether all rows of tenant hold tenant_email_fkey
-- lock: tenant: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "tenant" validate constraint "tenant_email_fkey";

-- step 11: add column owner_id to tenant
-- lock: tenant: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "tenant" add column "owner_id" bigint;

commit;

begin;

-- step 12: wait for owner
-- lock: owner: SHARE ROW EXCLUSIVE, blocks writes for an instant
lock table "owner" in share row exclusive mode;

-- step 13: add foreign key tenant_owner_id_fkey on tenant
-- lock: tenant: SHARE ROW EXCLUSIVE, blocks writes for an instant
-- lock: owner: SHARE ROW EXCLUSIVE, blocks writes for an instant
alter table "tenant" add constraint "tenant_owner_id_fkey" foreign key ("owner_id") references "owner" ("id") on delete cascade not valid;

commit;

begin;

-- step 14: look whether all rows of tenant hold tenant_owner_id_fkey
-- lock: tenant: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "tenant" validate constraint "tenant_owner_id_fkey";

-- step 15: add column indexed to tenant
-- lock: tenant: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "tenant" add column "indexed" varchar(50) not null default 'x';

commit;

-- step 16: build the index of tenant_pair_key
-- lock: tenant: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: tenant: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "tenant_pair_key";
create unique index concurrently "tenant_pair_key" on "tenant" ("b", "indexed");
set lock_timeout = '3s';

begin;

-- step 17: add unique tenant_pair_key on tenant
-- lock: tenant: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "tenant" add constraint "tenant_pair_key" unique using index "tenant_pair_key";

commit;

-- step 18: add index tenant_indexed_idx on tenant
-- lock: tenant: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: tenant: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "tenant_indexed_idx";
create index concurrently "tenant_indexed_idx" on "tenant" ("indexed");
set lock_timeout = '3s';

begin;

-- step 19: add column plain to tenant
-- lock: tenant: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "tenant" add column "plain" varchar(50);

commit;

begin;

-- step 20: drop table tenant
-- lock: tenant: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: owner: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "tenant";

-- step 21: drop table owner
-- lock: owner: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "owner";

commit;
