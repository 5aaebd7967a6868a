-- add_unique: reverse, for PostgreSQL 15 or later
-- Unique constraints, with and without a predicate
-- reversal: exact
-- this destroys what was written since:
--   the table tenant with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: require, else 'tenant has duplicates in email: add unique tenant_live on tenant can not be done'
do $mig$
begin
  if (not exists (select 1 from "tenant" where ("tenant"."email" is not null) and (not "tenant"."gone") group by "tenant"."email" having count(*) > 1)) is not true then
    raise exception using message = 'tenant has duplicates in email: add unique tenant_live on tenant can not be done';
  end if;
end
$mig$;

-- step 2: require, else 'tenant has duplicates in name: add unique tenant_name_key on tenant can not be done'
do $mig$
begin
  if (not exists (select 1 from "tenant" where "tenant"."name" is not null group by "tenant"."name" having count(*) > 1)) is not true then
    raise exception using message = 'tenant has duplicates in name: add unique tenant_name_key on tenant can not be done';
  end if;
end
$mig$;

commit;

-- step 3: add unique tenant_live on tenant
-- lock: tenant: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: tenant: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "tenant_live";
create unique index concurrently "tenant_live" on "tenant" ("email") where not "gone";
set lock_timeout = '3s';

-- step 4: build the index of tenant_name_key
-- lock: tenant: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: tenant: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "tenant_name_key";
create unique index concurrently "tenant_name_key" on "tenant" ("name");
set lock_timeout = '3s';

begin;

-- step 5: add unique tenant_name_key on tenant
-- lock: tenant: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "tenant" add constraint "tenant_name_key" unique using index "tenant_name_key";

commit;

-- step 6: drop unique tenant_live on tenant
-- lock: tenant: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
set lock_timeout = 0;
drop index concurrently "tenant_live";
set lock_timeout = '3s';

begin;

-- step 7: drop unique tenant_slug on tenant
-- lock: tenant: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "tenant" drop constraint "tenant_slug";

-- step 8: drop unique tenant_name_key on tenant
-- lock: tenant: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "tenant" drop constraint "tenant_name_key";

-- step 9: drop table tenant
-- lock: tenant: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "tenant";

commit;
