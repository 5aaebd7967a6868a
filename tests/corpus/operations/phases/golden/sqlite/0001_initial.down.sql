-- 0001_initial: reverse, for SQLite 3.40 or later
-- Tenants and bookings
-- reversal: exact
-- this destroys what was written since:
--   the table booking with all its rows
--   the table tenant with all its rows

begin immediate;

-- step 1: drop view tenant_name
drop view "tenant_name";

-- step 2: drop table booking
drop table "booking";

-- step 3: drop table tenant
drop table "tenant";

commit;
