-- 0002_plans, phase contract: forward, for SQLite 3.40 or later
-- runs when no code is left that uses the old form
-- Plans in a table of their own, in the place of the tier
-- reversal: lossy, it does not bring back
--   the values of tier in tenant
-- note: SQLite does not enforce the length of char and varchar

begin immediate;

-- step 1: drop view tenant_name
drop view "tenant_name";

-- step 2: drop column tier of tenant
alter table "tenant" drop column "tier";

-- step 3: create view tenant_name
create view "tenant_name" as
select "tenant"."id" as "id", "tenant"."display_name" as "name"
from "tenant";

commit;
