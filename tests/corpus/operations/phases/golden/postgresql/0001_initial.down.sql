-- 0001_initial: reverse, for PostgreSQL 15 or later
-- Tenants and bookings
-- reversal: exact
-- this destroys what was written since:
--   the table booking with all its rows
--   the table tenant with all its rows

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: drop view tenant_name
drop view "tenant_name";

-- step 2: drop table booking
drop table "booking";

-- step 3: drop table tenant
drop table "tenant";

-- step 4: drop enum tier
drop type "tier";

commit;
