-- 0002_plans, phase expand: reverse, for MariaDB 10.6 or later
-- takes the new form away: runs when no code is left that uses it, after the old code is deployed again everywhere
-- Plans in a table of their own, in the place of the tier
-- reversal: exact
-- this destroys what was written since:
--   the column display_name of tenant with its values
--   the column plan_id of tenant with its values
--   the table plan with all its rows

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

-- step 1: require, else 'tenant.tier has rows with ''trial'': drop ''trial'' of enum tier can not be done'
drop temporary table if exists `mig_guard`;
create temporary table `mig_guard` (ok integer primary key, constraint `tenant.tier has rows with 'trial': drop 'trial' of enum tier ca…` check (ok = 1));
select case when not exists (select 1 from `tenant` where `tenant`.`tier` = 'trial') then 1 else 0 end into @mig_holds;
insert into `mig_guard` values (@mig_holds);
drop temporary table `mig_guard`;

-- step 2: drop 'trial' of enum tier
alter table `tenant` modify column `tier` enum('free', 'paid') not null default 'free';

-- step 3: drop column display_name of tenant
alter table `tenant` drop column `display_name`;

-- step 4: drop column plan_id of tenant
alter table `tenant` drop foreign key `tenant_plan_id_fkey`,
  drop column `plan_id`,
  drop index `tenant_plan_id_fkey`;

-- step 5: delete 2 rows from plan
delete from `plan` where `id` in (1, 2);

-- step 6: drop table plan
drop table `plan`;
