-- alter_column_default: reverse, for SQLite 3.40 or later
-- A column gets a default, another one, and none
-- reversal: exact
-- this destroys what was written since:
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

-- step 3: rebuild tenant: set default of plan of tenant, drop default of seen of tenant, set default of note of tenant, set default of plan of tenant, drop default of plan of tenant
-- lock: tenant: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "tenant has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'tenant' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__tenant" (
  "id" integer not null constraint "tenant_pkey" primary key autoincrement,
  "plan" text not null,
  "note" text default 'x',
  "seen" text
);
insert into "mig_new__tenant" ("id", "plan", "note", "seen")
  select "id", "plan", "note", "seen" from "tenant";
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
