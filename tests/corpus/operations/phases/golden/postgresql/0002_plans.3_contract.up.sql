-- 0002_plans, phase contract: forward, for PostgreSQL 15 or later
-- runs when no code is left that uses the old form
-- Plans in a table of their own, in the place of the tier
-- reversal: lossy, it does not bring back
--   the values of tier in tenant

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: drop view tenant_name
drop view "tenant_name";

-- step 2: drop column tier of tenant
alter table "tenant" drop column "tier";

-- step 3: change type of name of tenant to varchar(100)
alter table "tenant" alter column "name" type varchar(100);

-- step 4: create view tenant_name
create view "tenant_name" as
select "tenant"."id" as "id", "tenant"."display_name" as "name"
from "tenant";

commit;
