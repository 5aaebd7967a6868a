-- add_column_rebuild: reverse, for PostgreSQL 15 or later
-- Columns that SQLite cannot add to a table with rows
-- reversal: exact
-- this destroys what was written since:
--   the column twice of tenant with its values
--   the column tier of tenant with its values
--   the column token of tenant with its values
--   the column lang of tenant with its values
--   the column region of tenant with its values
--   the column created_at of tenant with its values
--   the table booking with all its rows
--   the table tenant with all its rows
--   the table tier with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: drop column twice of tenant
-- lock: tenant: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "tenant" drop column "twice";

commit;

begin;

-- step 2: drop column tier of tenant
-- lock: tenant: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: tier: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "tenant" drop column "tier";

-- step 3: drop column token of tenant
-- lock: tenant: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "tenant" drop column "token";

-- step 4: drop column lang of tenant
-- lock: tenant: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "tenant" drop column "lang";

-- step 5: drop column region of tenant
-- lock: tenant: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "tenant" drop column "region";

-- step 6: drop column created_at of tenant
-- lock: tenant: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "tenant" drop column "created_at";

commit;

begin;

-- step 7: drop table booking
-- lock: booking: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: tenant: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "booking";

-- step 8: drop table tenant
-- lock: tenant: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "tenant";

commit;

begin;

-- step 9: drop table tier
-- lock: tier: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "tier";

commit;
