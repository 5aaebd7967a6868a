-- sqlite_constraints: reverse, for SQLite 3.53 or later
-- Constraints that SQLite changes by itself
-- reversal: lossy, it does not bring back
--   which values of lowest in tenant were null
--   the values of high in tenant
-- this destroys what was written since:
--   the column size of tenant with its values
--   the table tenant with all its rows
-- lock timeout: 3000 ms, retry: 5

pragma busy_timeout = 3000;

-- step 1: switch foreign keys off
pragma foreign_keys = off;

begin immediate;

-- step 2: make sure that they are off
create temp table "mig_guard" (ok integer not null constraint "foreign keys must be off before a table rebuild" check (ok = 1));
insert into temp."mig_guard" select foreign_keys = 0 from pragma_foreign_keys;
drop table temp."mig_guard";

-- step 3: rebuild tenant: drop check tenant_size_check on tenant, drop index tenant_size_idx on tenant, drop column size of tenant, drop not null on doc of tenant, drop not null on lowest of tenant, drop check tenant_lowest_check on tenant and 10 more
-- lock: tenant: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "tenant has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'tenant' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ('tenant_size_idx'));
drop table temp."mig_guard";
create table "mig_new__tenant" (
  "id" integer not null constraint "tenant_pkey" primary key autoincrement,
  "low" integer default 1,
  "high" integer not null constraint "tenant_high" check ("high" > 0),
  "doc" text check ("doc" is null or json_valid("doc")),
  constraint "tenant_order" check ("low" < "high")
);
insert into "mig_new__tenant" ("id", "low", "high", "doc")
  select "id", "lowest", 1, "doc" from "tenant";
delete from sqlite_sequence where name = 'mig_new__tenant';
insert into sqlite_sequence (name, seq) select 'mig_new__tenant', seq from sqlite_sequence where name = 'tenant';
drop table "tenant";
pragma legacy_alter_table = on;
alter table "mig_new__tenant" rename to "tenant";
pragma legacy_alter_table = off;

-- step 4: drop table tenant
-- lock: tenant: the database, blocks writes for an instant
drop table "tenant";

commit;

-- step 5: switch foreign keys on
pragma foreign_keys = on;
