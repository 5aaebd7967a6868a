-- alter_column_identity: forward, for SQLite 3.40 or later
-- A key begins to count by itself, and another stops
-- reversal: lossy, it does not bring back
--   how far id of invoice had counted
-- lock timeout: 3000 ms, retry: 5
-- note: SQLite does not enforce the length of char and varchar

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
  "id" integer not null constraint "tenant_pkey" primary key,
  "name" text not null default 'x'
);

-- step 4: create table invoice
create table "invoice" (
  "id" integer not null constraint "invoice_pkey" primary key autoincrement,
  "tenant_id" integer not null constraint "invoice_tenant_id_fkey" references "tenant" ("id") on delete cascade
);

-- step 5: insert 1 row into tenant
insert into "tenant" ("id", "name") values
  (7, 'seven');

-- step 6: rebuild tenant: set identity on id of tenant
create temp table "mig_guard" (ok integer not null constraint "tenant has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'tenant' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__tenant" (
  "id" integer not null constraint "tenant_pkey" primary key autoincrement,
  "name" text not null default 'x'
);
insert into "mig_new__tenant" ("id", "name")
  select "id", "name" from "tenant";
drop table "tenant";
pragma legacy_alter_table = on;
alter table "mig_new__tenant" rename to "tenant";
pragma legacy_alter_table = off;

-- step 7: rebuild invoice: drop identity of id of invoice
create temp table "mig_guard" (ok integer not null constraint "invoice has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'invoice' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__invoice" (
  "id" integer not null constraint "invoice_pkey" primary key,
  "tenant_id" integer not null constraint "invoice_tenant_id_fkey" references "tenant" ("id") on delete cascade
);
insert into "mig_new__invoice" ("id", "tenant_id")
  select "id", "tenant_id" from "invoice";
drop table "invoice";
pragma legacy_alter_table = on;
alter table "mig_new__invoice" rename to "invoice";
pragma legacy_alter_table = off;

-- step 8: look for rows without a parent
create temp table "mig_guard" (ok integer not null constraint "a foreign key of invoice has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('invoice');
drop table temp."mig_guard";
create temp table "mig_guard" (ok integer not null constraint "a foreign key of tenant has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('tenant');
drop table temp."mig_guard";

commit;

-- step 9: switch foreign keys on
pragma foreign_keys = on;
