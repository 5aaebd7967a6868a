-- alter_column_comment: reverse, for PostgreSQL 15 or later
-- Comments come, change and go
-- reversal: exact
-- this destroys what was written since:
--   the table plan with all its rows
--   the table tenant with all its rows

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: set comment of plan
comment on table "plan" is 'seen on two engines';

-- step 2: drop table plan
drop table "plan";

-- step 3: set comment of tenant
comment on table "tenant" is 'who pays us';

-- step 4: set comment of size of tenant
comment on column "tenant"."size" is 'seats';

-- step 5: set comment of tenant
comment on table "tenant" is 'who pays';

-- step 6: drop comment of size of tenant
comment on column "tenant"."size" is null;

-- step 7: set comment of plan of tenant
comment on column "tenant"."plan" is 'old';

-- step 8: drop table tenant
drop table "tenant";

commit;
