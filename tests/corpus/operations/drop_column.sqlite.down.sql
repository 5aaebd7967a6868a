-- drop_column: reverse, for SQLite 3.40 or later
-- Columns go, with what rests on them
-- reversal: lossy, it does not bring back
--   the values of last in tenant
--   the values of filled in tenant
--   the values of needed in tenant
--   that needed of tenant is `not null`: nothing says what its rows would have
--   the values of checked in tenant
--   the values of email in tenant
--   the values of owner_id in tenant
--   the values of indexed in tenant
--   the values of plain in tenant
-- this destroys what was written since:
--   the table tenant with all its rows
--   the table owner with all its rows
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

-- step 3: rebuild tenant: add column last to tenant, add column filled to tenant, add column needed to tenant, add column checked to tenant, add check tenant_checked_check on tenant, add column email to tenant and 7 more
-- lock: tenant: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "tenant has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'tenant' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ('tenant_pair_idx'));
drop table temp."mig_guard";
create table "mig_new__tenant" (
  "id" integer not null constraint "tenant_pkey" primary key autoincrement,
  "plain" text,
  "indexed" text not null default 'x',
  "a" integer not null default 1,
  "b" integer not null default 2,
  "owner_id" integer constraint "tenant_owner_id_fkey" references "owner" ("id") on delete cascade,
  "email" text constraint "tenant_email_fkey" references "owner" ("email"),
  "checked" integer not null default 3 constraint "tenant_checked_check" check ("checked" > 0),
  "needed" text,
  "filled" text not null,
  "last" integer
);
insert into "mig_new__tenant" ("id", "plain", "indexed", "a", "b", "owner_id", "email", "checked", "needed", "filled", "last")
  select "id", null, 'x', "a", "b", null, null, 3, null, 'none', null from "tenant";
delete from sqlite_sequence where name = 'mig_new__tenant';
insert into sqlite_sequence (name, seq) select 'mig_new__tenant', seq from sqlite_sequence where name = 'tenant';
drop table "tenant";
pragma legacy_alter_table = on;
alter table "mig_new__tenant" rename to "tenant";
pragma legacy_alter_table = off;
create unique index "tenant_pair_key" on "tenant" ("b", "indexed");
create index "tenant_pair_idx" on "tenant" ("a", "b");
create index "tenant_indexed_idx" on "tenant" ("indexed");

-- step 4: drop table tenant
-- lock: tenant: the database, blocks writes for an instant
drop table "tenant";

-- step 5: drop table owner
-- lock: owner: the database, blocks writes for an instant
drop table "owner";

commit;

-- step 6: switch foreign keys on
pragma foreign_keys = on;
