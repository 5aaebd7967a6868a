-- 0002_plans, phase migrate: reverse, for PostgreSQL 15 or later
-- moves data back: runs when no running code needs the new form alone (after the reverse of contract, before that of expand)
-- Plans in a table of their own, in the place of the tier
-- reversal: lossy, it does not bring back
--   which values of display_name in tenant were null

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: drop not null on display_name of tenant
alter table "tenant" alter column "display_name" drop not null;

commit;
