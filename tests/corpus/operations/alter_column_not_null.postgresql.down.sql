-- alter_column_not_null: reverse, for PostgreSQL 15 or later
-- Columns stop being null, and may be null again
-- reversal: lossy, it does not bring back
--   which values of tenant_id in invoice were null
--   which values of note in tenant were null
--   which values of size in tenant were null
--   which values of plan in tenant were null
-- this destroys what was written since:
--   the table invoice with all its rows
--   the table tenant with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: require, else 'tenant.note has nulls: set not null on note of tenant can not be done'
do $mig$
begin
  if (not exists (select 1 from "tenant" where "tenant"."note" is null)) is not true then
    raise exception using message = 'tenant.note has nulls: set not null on note of tenant can not be done';
  end if;
end
$mig$;

-- step 2: drop not null on tenant_id of invoice
-- lock: invoice: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "invoice" alter column "tenant_id" drop not null;

commit;

begin;

-- step 3: let no further nulls into note of tenant
-- lock: tenant: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "tenant" add constraint "mig_tenant_note" check ("note" is not null) not valid;

commit;

begin;

-- step 4: look whether all rows have note of tenant
-- lock: tenant: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "tenant" validate constraint "mig_tenant_note";

-- step 5: set not null on note of tenant
-- lock: tenant: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "tenant" alter column "note" set not null;

-- step 6: drop the check of note of tenant
-- lock: tenant: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "tenant" drop constraint "mig_tenant_note";

-- step 7: drop not null on note of tenant
-- lock: tenant: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "tenant" alter column "note" drop not null;

-- step 8: drop not null on size of tenant
-- lock: tenant: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "tenant" alter column "size" drop not null;

-- step 9: drop not null on plan of tenant
-- lock: tenant: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "tenant" alter column "plan" drop not null;

commit;

begin;

-- step 10: drop table invoice
-- lock: invoice: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: tenant: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "invoice";

-- step 11: drop table tenant
-- lock: tenant: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "tenant";

commit;
