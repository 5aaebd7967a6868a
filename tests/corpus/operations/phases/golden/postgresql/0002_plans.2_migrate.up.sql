-- 0002_plans, phase migrate: forward, for PostgreSQL 15 or later
-- moves data: runs when all running code writes the new form (after expand)
-- Plans in a table of their own, in the place of the tier
-- reversal: lossy, it does not bring back
--   which values of display_name in tenant were null

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: set not null on display_name of tenant
update "tenant" set "display_name" = 'nameless' where "display_name" is null;
alter table "tenant" alter column "display_name" set not null;

commit;
