-- add_column: reverse, for PostgreSQL 15 or later
-- Columns, in all the ways in which they can come
-- reversal: exact
-- this destroys what was written since:
--   the column born of tenant with its values
--   the column place of tenant with its values
--   the column score of tenant with its values
--   the column code of tenant with its values
--   the column tier_id of tenant with its values
--   the column settings of tenant with its values
--   the column current of tenant with its values
--   the column active of tenant with its values
--   the column plan of tenant with its values
--   the column phone of tenant with its values
--   the table tenant with all its rows
--   the table tier with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: drop column born of tenant
-- lock: tenant: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "tenant" drop column "born";

-- step 2: drop column place of tenant
-- lock: tenant: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "tenant" drop column "place";

-- step 3: drop column score of tenant
-- lock: tenant: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "tenant" drop column "score";

-- step 4: drop column code of tenant
-- lock: tenant: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "tenant" drop column "code";

commit;

begin;

-- step 5: drop column tier_id of tenant
-- lock: tenant: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: tier: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "tenant" drop column "tier_id";

-- step 6: drop column settings of tenant
-- lock: tenant: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "tenant" drop column "settings";

-- step 7: drop column current of tenant
-- lock: tenant: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "tenant" drop column "current";

-- step 8: drop column active of tenant
-- lock: tenant: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "tenant" drop column "active";

-- step 9: drop column plan of tenant
-- lock: tenant: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "tenant" drop column "plan";

-- step 10: drop column phone of tenant
-- lock: tenant: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "tenant" drop column "phone";

-- step 11: drop table tenant
-- lock: tenant: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "tenant";

-- step 12: drop enum state
drop type "state";

-- step 13: drop table tier
-- lock: tier: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "tier";

commit;
