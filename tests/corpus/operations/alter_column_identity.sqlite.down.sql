-- alter_column_identity: reverse, for SQLite 3.40 or later
-- A key begins to count by itself, and another stops
-- reversal: lossy, it does not bring back
--   how far id of invoice had counted
-- this destroys what was written since:
--   the table invoice with all its rows
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

-- step 3: rebuild invoice: set identity on id of invoice
-- lock: invoice: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "invoice has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'invoice' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__invoice" (
  "id" integer not null constraint "invoice_pkey" primary key autoincrement,
  "tenant_id" integer not null constraint "invoice_tenant_id_fkey" references "tenant" ("id") on delete cascade
);
insert into "mig_new__invoice" ("id", "tenant_id")
  select "id", "tenant_id" from "invoice";
drop table "invoice";
pragma legacy_alter_table = on;
alter table "mig_new__invoice" rename to "invoice";
pragma legacy_alter_table = off;

-- step 4: rebuild tenant: drop identity of id of tenant
-- lock: tenant: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "tenant has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'tenant' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__tenant" (
  "id" integer not null constraint "tenant_pkey" primary key,
  "name" text not null default 'x'
);
insert into "mig_new__tenant" ("id", "name")
  select "id", "name" from "tenant";
drop table "tenant";
pragma legacy_alter_table = on;
alter table "mig_new__tenant" rename to "tenant";
pragma legacy_alter_table = off;

-- step 5: delete 1 row from tenant
-- lock: tenant: the database, blocks writes while its rows are written
delete from "tenant" where "id" in (7);

-- step 6: drop table invoice
-- lock: invoice: the database, blocks writes for an instant
drop table "invoice";

-- step 7: drop table tenant
-- lock: tenant: the database, blocks writes for an instant
drop table "tenant";

commit;

-- step 8: switch foreign keys on
pragma foreign_keys = on;
