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

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: drop column born of tenant
alter table "tenant" drop column "born";

-- step 2: drop column place of tenant
alter table "tenant" drop column "place";

-- step 3: drop column score of tenant
alter table "tenant" drop column "score";

-- step 4: drop column code of tenant
alter table "tenant" drop column "code";

-- step 5: drop column tier_id of tenant
alter table "tenant" drop column "tier_id";

-- step 6: drop column settings of tenant
alter table "tenant" drop column "settings";

-- step 7: drop column current of tenant
alter table "tenant" drop column "current";

-- step 8: drop column active of tenant
alter table "tenant" drop column "active";

-- step 9: drop column plan of tenant
alter table "tenant" drop column "plan";

-- step 10: drop column phone of tenant
alter table "tenant" drop column "phone";

-- step 11: drop table tenant
drop table "tenant";

-- step 12: drop enum state
drop type "state";

-- step 13: drop table tier
drop table "tier";

commit;
