-- 0002_plans, phase expand: forward, for SQLite 3.40 or later
-- runs while the old code still runs, before the new code is deployed
-- Plans in a table of their own, in the place of the tier
-- reversal: exact
-- note: SQLite does not enforce the length of char and varchar
-- note: SQLite sorts the values of an enum as texts, not in the enum's order

-- step 1: switch foreign keys off
pragma foreign_keys = off;

begin immediate;

-- step 2: make sure that they are off
create temp table "mig_guard" (ok integer not null constraint "foreign keys must be off before a table rebuild" check (ok = 1));
insert into temp."mig_guard" select foreign_keys = 0 from pragma_foreign_keys;
drop table temp."mig_guard";

-- step 3: create table plan
create table "plan" (
  "id" integer not null constraint "plan_pkey" primary key,
  "name" text not null
);
create unique index "plan_name_key" on "plan" ("name");

-- step 4: insert 2 rows into plan
insert into "plan" ("id", "name") values
  (1, 'free'),
  (2, 'paid');

-- step 5: rebuild tenant: add column plan_id to tenant, add foreign key tenant_plan_id_fkey on tenant, add column display_name to tenant, add 'trial' to enum tier
create temp table "mig_guard" (ok integer not null constraint "tenant has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'tenant' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__tenant" (
  "id" integer not null constraint "tenant_pkey" primary key autoincrement,
  "name" text not null,
  "phone" text,
  "tier" text not null default 'free' check ("tier" in ('free', 'trial', 'paid')),
  "plan_id" integer constraint "tenant_plan_id_fkey" references "plan" ("id") on delete restrict,
  "display_name" text
);
insert into "mig_new__tenant" ("id", "name", "phone", "tier", "plan_id", "display_name")
  select "id", "name", "phone", "tier", null, null from "tenant";
delete from sqlite_sequence where name = 'mig_new__tenant';
insert into sqlite_sequence (name, seq) select 'mig_new__tenant', seq from sqlite_sequence where name = 'tenant';
drop table "tenant";
pragma legacy_alter_table = on;
alter table "mig_new__tenant" rename to "tenant";
pragma legacy_alter_table = off;

-- step 6: look for rows without a parent
create temp table "mig_guard" (ok integer not null constraint "a foreign key of plan has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('plan');
drop table temp."mig_guard";
create temp table "mig_guard" (ok integer not null constraint "a foreign key of tenant has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('tenant');
drop table temp."mig_guard";

commit;

-- step 7: switch foreign keys on
pragma foreign_keys = on;
