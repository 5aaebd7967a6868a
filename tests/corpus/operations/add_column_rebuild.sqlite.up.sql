-- add_column_rebuild: forward, for SQLite 3.40 or later
-- Columns that SQLite cannot add to a table with rows
-- reversal: exact
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

-- step 3: create table tier
create table "tier" (
  "id" integer not null constraint "tier_pkey" primary key autoincrement,
  "name" text not null
);
create unique index "tier_name_key" on "tier" ("name");

-- step 4: create table tenant
create table "tenant" (
  "id" integer not null constraint "tenant_pkey" primary key autoincrement,
  "name" text not null
);
create index "tenant_name_idx" on "tenant" ("name");

-- step 5: create table booking
create table "booking" (
  "id" integer not null constraint "booking_pkey" primary key autoincrement,
  "tenant_id" integer not null constraint "booking_tenant_id_fkey" references "tenant" ("id") on delete cascade
);

-- step 6: rebuild tenant: add column created_at to tenant, add column region to tenant, add column lang to tenant, add column token to tenant, add column tier to tenant, add foreign key tenant_tier_fkey on tenant and 1 more
create temp table "mig_guard" (ok integer not null constraint "tenant has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'tenant' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ('tenant_name_idx'));
drop table temp."mig_guard";
create table "mig_new__tenant" (
  "id" integer not null constraint "tenant_pkey" primary key autoincrement,
  "name" text not null,
  "created_at" text not null default (strftime('%Y-%m-%d %H:%M:%f', 'now')),
  "region" text not null,
  "lang" text not null default 'en',
  "token" text not null default (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-' || substr('89ab', 1 + (abs(random()) % 4), 1) || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))),
  "tier" text not null default 'x' constraint "tenant_tier_fkey" references "tier" ("name"),
  "twice" integer generated always as (length("name") * 2) stored
);
insert into "mig_new__tenant" ("id", "name", "created_at", "region", "lang", "token", "tier")
  select "id", "name", strftime('%Y-%m-%d %H:%M:%f', 'now'), 'eu', 'de', lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-' || substr('89ab', 1 + (abs(random()) % 4), 1) || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))), 'x' from "tenant";
delete from sqlite_sequence where name = 'mig_new__tenant';
insert into sqlite_sequence (name, seq) select 'mig_new__tenant', seq from sqlite_sequence where name = 'tenant';
drop table "tenant";
pragma legacy_alter_table = on;
alter table "mig_new__tenant" rename to "tenant";
pragma legacy_alter_table = off;
create index "tenant_name_idx" on "tenant" ("name");

-- step 7: look for rows without a parent
create temp table "mig_guard" (ok integer not null constraint "a foreign key of tenant has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('tenant');
drop table temp."mig_guard";

commit;

-- step 8: switch foreign keys on
pragma foreign_keys = on;
