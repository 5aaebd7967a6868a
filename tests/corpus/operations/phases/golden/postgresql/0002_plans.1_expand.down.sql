-- 0002_plans, phase expand: reverse, for PostgreSQL 15 or later
-- takes the new form away: runs when no code is left that uses it, after the old code is deployed again everywhere
-- Plans in a table of their own, in the place of the tier
-- reversal: exact
-- this destroys what was written since:
--   the column display_name of tenant with its values
--   the column plan_id of tenant with its values
--   the table plan with all its rows

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: require, else 'tenant.tier has rows with ''trial'': drop ''trial'' of enum tier can not be done'
do $mig$
begin
  if (not exists (select 1 from "tenant" where "tenant"."tier" = 'trial')) is not true then
    raise exception using message = 'tenant.tier has rows with ''trial'': drop ''trial'' of enum tier can not be done';
  end if;
end
$mig$;

-- step 2: drop 'trial' of enum tier
alter type "tier" rename to "mig_old__tier";
create type "tier" as enum ('free', 'paid');
alter table "tenant" alter column "tier" drop default,
  alter column "tier" type "tier" using cast(cast("tier" as text) as "tier"),
  alter column "tier" set default 'free';
drop type "mig_old__tier";

-- step 3: drop column display_name of tenant
alter table "tenant" drop column "display_name";

-- step 4: drop column plan_id of tenant
alter table "tenant" drop column "plan_id";

-- step 5: delete 2 rows from plan
delete from "plan" where "id" in (1, 2);

-- step 6: drop table plan
drop table "plan";

commit;
