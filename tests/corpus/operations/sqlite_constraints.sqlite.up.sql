-- sqlite_constraints: forward, for SQLite 3.53 or later
-- Constraints that SQLite changes by itself
-- reversal: lossy, it does not bring back
--   which values of lowest in tenant were null
--   the values of high in tenant
-- lock timeout: 3000 ms, retry: 5

pragma busy_timeout = 3000;

-- step 1: switch foreign keys off
pragma foreign_keys = off;

begin immediate;

-- step 2: make sure that they are off
create temp table "mig_guard" (ok integer not null constraint "foreign keys must be off before a table rebuild" check (ok = 1));
insert into temp."mig_guard" select foreign_keys = 0 from pragma_foreign_keys;
drop table temp."mig_guard";

-- step 3: create table tenant
create table "tenant" (
  "id" integer not null constraint "tenant_pkey" primary key autoincrement,
  "low" integer default 1,
  "high" integer not null constraint "tenant_high" check ("high" > 0),
  "doc" text check ("doc" is null or json_valid("doc")),
  constraint "tenant_order" check ("low" < "high")
);

-- step 4: rebuild tenant: set not null on low of tenant, add check tenant_low_check on tenant, add check "far ""off""" on tenant, drop check tenant_order on tenant, rename check tenant_high on tenant to tenant_high_ok, rename column low of tenant to lowest and 8 more
create temp table "mig_guard" (ok integer not null constraint "tenant has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'tenant' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__tenant" (
  "id" integer not null constraint "tenant_pkey" primary key autoincrement,
  "lowest" integer not null default 1 constraint "tenant_low_check" check ("lowest" > 0) constraint "tenant_lowest_check" check ("lowest" <> 7),
  "doc" text not null check (json_valid("doc")),
  "size" integer constraint "tenant_size_check" check ("size" > 0)
);
insert into "mig_new__tenant" ("id", "lowest", "doc", "size")
  select "id", coalesce("low", 1), "doc", null from "tenant";
delete from sqlite_sequence where name = 'mig_new__tenant';
insert into sqlite_sequence (name, seq) select 'mig_new__tenant', seq from sqlite_sequence where name = 'tenant';
drop table "tenant";
pragma legacy_alter_table = on;
alter table "mig_new__tenant" rename to "tenant";
pragma legacy_alter_table = off;
create index "tenant_size_idx" on "tenant" ("size");

-- step 5: look for rows without a parent
create temp table "mig_guard" (ok integer not null constraint "a foreign key of tenant has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('tenant');
drop table temp."mig_guard";

commit;

-- step 6: switch foreign keys on
pragma foreign_keys = on;
