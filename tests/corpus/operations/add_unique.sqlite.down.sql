-- add_unique: reverse, for SQLite 3.40 or later
-- Unique constraints, with and without a predicate
-- reversal: exact
-- this destroys what was written since:
--   the table tenant with all its rows
-- lock timeout: 3000 ms, retry: 5

pragma busy_timeout = 3000;

begin immediate;

-- step 1: add unique tenant_live on tenant
-- lock: tenant: the database, blocks writes while the index is built
create unique index "tenant_live" on "tenant" ("email") where not "gone";

-- step 2: add unique tenant_name_key on tenant
-- lock: tenant: the database, blocks writes while the index is built
create unique index "tenant_name_key" on "tenant" ("name");

-- step 3: drop unique tenant_live on tenant
-- lock: tenant: the database, blocks writes for an instant
drop index "tenant_live";

-- step 4: drop unique tenant_slug on tenant
-- lock: tenant: the database, blocks writes for an instant
drop index "tenant_slug";

-- step 5: drop unique tenant_name_key on tenant
-- lock: tenant: the database, blocks writes for an instant
drop index "tenant_name_key";

-- step 6: drop table tenant
-- lock: tenant: the database, blocks writes for an instant
drop table "tenant";

commit;
