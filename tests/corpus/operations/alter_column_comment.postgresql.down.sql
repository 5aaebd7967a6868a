-- alter_column_comment: reverse, for PostgreSQL 15 or later
-- Comments come, change and go
-- reversal: exact
-- this destroys what was written since:
--   the table plan with all its rows
--   the table tenant with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: set comment of plan
-- lock: plan: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
comment on table "plan" is 'seen on two engines';

-- step 2: drop table plan
-- lock: plan: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "plan";

-- step 3: set comment of tenant
-- lock: tenant: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
comment on table "tenant" is 'who pays us';

-- step 4: set comment of size of tenant
-- lock: tenant: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
comment on column "tenant"."size" is 'seats';

-- step 5: set comment of tenant
-- lock: tenant: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
comment on table "tenant" is 'who pays';

-- step 6: drop comment of size of tenant
-- lock: tenant: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
comment on column "tenant"."size" is null;

-- step 7: set comment of plan of tenant
-- lock: tenant: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
comment on column "tenant"."plan" is 'old';

commit;

begin;

-- step 8: drop table tenant
-- lock: tenant: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "tenant";

commit;
