-- add_unique: reverse, for SQLite 3.40 or later
-- Unique constraints, with and without a predicate
-- reversal: exact
-- this destroys what was written since:
--   the table tenant with all its rows

begin immediate;

-- step 1: add unique tenant_live on tenant
create unique index "tenant_live" on "tenant" ("email") where not "gone";

-- step 2: add unique tenant_name_key on tenant
create unique index "tenant_name_key" on "tenant" ("name");

-- step 3: drop unique tenant_live on tenant
drop index "tenant_live";

-- step 4: drop unique tenant_slug on tenant
drop index "tenant_slug";

-- step 5: drop unique tenant_name_key on tenant
drop index "tenant_name_key";

-- step 6: drop table tenant
drop table "tenant";

commit;
