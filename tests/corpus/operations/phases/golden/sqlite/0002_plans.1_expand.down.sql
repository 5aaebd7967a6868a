-- 0002_plans, phase expand: reverse, for SQLite 3.40 or later
-- takes the new form away: runs when no code is left that uses it, after the old code is deployed again everywhere
-- Plans in a table of their own, in the place of the tier
-- reversal: exact
-- this destroys what was written since:
--   the column display_name of tenant with its values
--   the column plan_id of tenant with its values
--   the table plan with all its rows

-- step 1: switch foreign keys off
pragma foreign_keys = off;

begin immediate;

-- step 2: make sure that they are off
create temp table "mig_guard" (ok integer not null constraint "foreign keys must be off before a table rebuild" check (ok = 1));
insert into temp."mig_guard" select foreign_keys = 0 from pragma_foreign_keys;
drop table temp."mig_guard";

-- step 3: delete 2 rows from plan
delete from "plan" where "id" in (1, 2);

-- step 4: drop table plan
drop table "plan";

-- step 5: rebuild tenant: drop 'trial' of enum tier, drop column display_name of tenant, drop column plan_id of tenant
create temp table "mig_guard" (ok integer not null constraint "tenant has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'tenant' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__tenant" (
  "id" integer not null constraint "tenant_pkey" primary key autoincrement,
  "name" text not null,
  "phone" text,
  "tier" text not null default 'free' check ("tier" in ('free', 'paid'))
);
insert into "mig_new__tenant" ("id", "name", "phone", "tier")
  select "id", "name", "phone", "tier" from "tenant";
delete from sqlite_sequence where name = 'mig_new__tenant';
insert into sqlite_sequence (name, seq) select 'mig_new__tenant', seq from sqlite_sequence where name = 'tenant';
drop table "tenant";
pragma legacy_alter_table = on;
alter table "mig_new__tenant" rename to "tenant";
pragma legacy_alter_table = off;

-- step 6: look for rows without a parent
create temp table "mig_guard" (ok integer not null constraint "a foreign key of tenant has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('tenant');
drop table temp."mig_guard";

commit;

-- step 7: switch foreign keys on
pragma foreign_keys = on;
