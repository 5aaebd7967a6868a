-- add_check: reverse, for PostgreSQL 15 or later
-- Checks come and go
-- reversal: exact
-- this destroys what was written since:
--   the table tenant with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: require, else 'tenant has rows that break tenant_old: add check tenant_old on tenant can not be done'
do $mig$
begin
  if (not exists (select 1 from "tenant" where not ("tenant"."old" > 0))) is not true then
    raise exception using message = 'tenant has rows that break tenant_old: add check tenant_old on tenant can not be done';
  end if;
end
$mig$;

-- step 2: add check tenant_old on tenant
-- lock: tenant: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "tenant" add constraint "tenant_old" check ("old" > 0) not valid;

commit;

begin;

-- step 3: look whether all rows of tenant hold tenant_old
-- lock: tenant: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "tenant" validate constraint "tenant_old";

-- step 4: drop check tenant_low_check2 on tenant
-- lock: tenant: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "tenant" drop constraint "tenant_low_check2";

-- step 5: drop check tenant_low_check on tenant
-- lock: tenant: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "tenant" drop constraint "tenant_low_check";

-- step 6: drop check tenant_low_high_check on tenant
-- lock: tenant: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "tenant" drop constraint "tenant_low_high_check";

-- step 7: drop table tenant
-- lock: tenant: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "tenant";

commit;
