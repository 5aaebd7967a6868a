-- alter_column_default: forward, for SQLite 3.40 or later
-- A column gets a default, another one, and none
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5
-- note: SQLite does not enforce the length of char and varchar
-- note: SQLite has no comments: they stay in the migration

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
  "plan" text not null,
  "note" text default 'x',
  "seen" text
);

-- step 4: rebuild tenant: set default of plan of tenant, set default of plan of tenant, drop default of note of tenant, set default of seen of tenant, drop default of plan of tenant
create temp table "mig_guard" (ok integer not null constraint "tenant has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'tenant' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__tenant" (
  "id" integer not null constraint "tenant_pkey" primary key autoincrement,
  "plan" text not null,
  "note" text,
  "seen" text default (strftime('%Y-%m-%d %H:%M:%f', 'now'))
);
insert into "mig_new__tenant" ("id", "plan", "note", "seen")
  select "id", "plan", "note", "seen" from "tenant";
delete from sqlite_sequence where name = 'mig_new__tenant';
insert into sqlite_sequence (name, seq) select 'mig_new__tenant', seq from sqlite_sequence where name = 'tenant';
drop table "tenant";
pragma legacy_alter_table = on;
alter table "mig_new__tenant" rename to "tenant";
pragma legacy_alter_table = off;

-- step 5: look for rows without a parent
create temp table "mig_guard" (ok integer not null constraint "a foreign key of tenant has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('tenant');
drop table temp."mig_guard";

commit;

-- step 6: switch foreign keys on
pragma foreign_keys = on;
