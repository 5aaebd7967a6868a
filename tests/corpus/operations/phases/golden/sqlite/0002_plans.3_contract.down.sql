-- 0002_plans, phase contract: reverse, for SQLite 3.40 or later
-- brings the old form back: runs while the new code still runs, before the old code is deployed again
-- Plans in a table of their own, in the place of the tier
-- reversal: lossy, it does not bring back
--   the values of tier in tenant
-- note: SQLite does not enforce the length of char and varchar

-- step 1: switch foreign keys off
pragma foreign_keys = off;

begin immediate;

-- step 2: make sure that they are off
create temp table "mig_guard" (ok integer not null constraint "foreign keys must be off before a table rebuild" check (ok = 1));
insert into temp."mig_guard" select foreign_keys = 0 from pragma_foreign_keys;
drop table temp."mig_guard";

-- step 3: drop view tenant_name
drop view "tenant_name";

-- step 4: rebuild tenant: change type of name of tenant to varchar(50), add column tier to tenant
create temp table "mig_guard" (ok integer not null constraint "tenant has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'tenant' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__tenant" (
  "id" integer not null constraint "tenant_pkey" primary key autoincrement,
  "name" text not null,
  "phone" text,
  "tier" text not null default 'free' check ("tier" in ('free', 'trial', 'paid')),
  "plan_id" integer constraint "tenant_plan_id_fkey" references "plan" ("id") on delete restrict,
  "display_name" text not null
);
insert into "mig_new__tenant" ("id", "name", "phone", "tier", "plan_id", "display_name")
  select "id", "name", "phone", 'free', "plan_id", "display_name" from "tenant";
delete from sqlite_sequence where name = 'mig_new__tenant';
insert into sqlite_sequence (name, seq) select 'mig_new__tenant', seq from sqlite_sequence where name = 'tenant';
drop table "tenant";
pragma legacy_alter_table = on;
alter table "mig_new__tenant" rename to "tenant";
pragma legacy_alter_table = off;

-- step 5: create view tenant_name
create view "tenant_name" as
select "tenant"."id" as "id", "tenant"."name" as "name"
from "tenant";

-- step 6: look for rows without a parent
create temp table "mig_guard" (ok integer not null constraint "a foreign key of tenant has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('tenant');
drop table temp."mig_guard";

commit;

-- step 7: switch foreign keys on
pragma foreign_keys = on;
