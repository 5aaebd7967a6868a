-- 0002_plans, phase contract: reverse, for PostgreSQL 15 or later
-- brings the old form back: runs while the new code still runs, before the old code is deployed again
-- Plans in a table of their own, in the place of the tier
-- reversal: lossy, it does not bring back
--   the values of tier in tenant

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: require, else 'tenant.name has values that do not fit into varchar(50): change type of name of tenant to varchar(50) can not be done'
do $mig$
begin
  if (not exists (select 1 from "tenant" where length("tenant"."name") > 50)) is not true then
    raise exception using message = 'tenant.name has values that do not fit into varchar(50): change type of name of tenant to varchar(50) can not be done';
  end if;
end
$mig$;

-- step 2: drop view tenant_name
drop view "tenant_name";

-- step 3: change type of name of tenant to varchar(50)
alter table "tenant" alter column "name" type varchar(50);

-- step 4: add column tier to tenant
alter table "tenant" add column "tier" "tier" not null default 'free';

-- step 5: create view tenant_name
create view "tenant_name" as
select "tenant"."id" as "id", "tenant"."name" as "name"
from "tenant";

commit;
