-- add_check: reverse, for PostgreSQL 15 or later
-- Checks come and go
-- reversal: exact
-- this destroys what was written since:
--   the table tenant with all its rows

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: add check tenant_old on tenant
alter table "tenant" add constraint "tenant_old" check ("old" > 0);

-- step 2: drop check tenant_low_check2 on tenant
alter table "tenant" drop constraint "tenant_low_check2";

-- step 3: drop check tenant_low_check on tenant
alter table "tenant" drop constraint "tenant_low_check";

-- step 4: drop check tenant_low_high_check on tenant
alter table "tenant" drop constraint "tenant_low_high_check";

-- step 5: drop table tenant
drop table "tenant";

commit;
