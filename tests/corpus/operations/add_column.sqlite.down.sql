-- add_column: reverse, for SQLite 3.40 or later
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

pragma busy_timeout = 3000;

begin immediate;

-- step 1: drop column place of tenant
-- lock: tenant: the database, blocks writes while the table is written anew
alter table "tenant" drop column "place";

-- step 2: drop column score of tenant
-- lock: tenant: the database, blocks writes while the table is written anew
alter table "tenant" drop column "score";

-- step 3: drop column code of tenant
-- lock: tenant: the database, blocks writes while the table is written anew
drop index "tenant_code_key";
alter table "tenant" drop column "code";

-- step 4: drop column tier_id of tenant
-- lock: tenant: the database, blocks writes while the table is written anew
alter table "tenant" drop column "tier_id";

-- step 5: drop column settings of tenant
-- lock: tenant: the database, blocks writes while the table is written anew
alter table "tenant" drop column "settings";

-- step 6: drop column current of tenant
-- lock: tenant: the database, blocks writes while the table is written anew
alter table "tenant" drop column "current";

-- step 7: drop column active of tenant
-- lock: tenant: the database, blocks writes while the table is written anew
alter table "tenant" drop column "active";

-- step 8: drop column plan of tenant
-- lock: tenant: the database, blocks writes while the table is written anew
alter table "tenant" drop column "plan";

-- step 9: drop column phone of tenant
-- lock: tenant: the database, blocks writes while the table is written anew
alter table "tenant" drop column "phone";

-- step 10: drop table tenant
-- lock: tenant: the database, blocks writes for an instant
drop table "tenant";

-- step 11: drop table tier
-- lock: tier: the database, blocks writes for an instant
drop table "tier";

commit;
