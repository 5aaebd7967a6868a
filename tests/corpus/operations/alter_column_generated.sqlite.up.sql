-- alter_column_generated: forward, for SQLite 3.40 or later
-- A generated column becomes a plain one, with all that hangs on it
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5
-- note: SQLite does not enforce the length of char and varchar
-- note: SQLite stores a decimal as an integer or a double: it is not exact
-- note: SQLite has no comments: they stay in the migration

pragma busy_timeout = 3000;

-- step 1: switch foreign keys off
pragma foreign_keys = off;

begin immediate;

-- step 2: make sure that they are off
create temp table "mig_guard" (ok integer not null constraint "foreign keys must be off before a table rebuild" check (ok = 1));
insert into temp."mig_guard" select foreign_keys = 0 from pragma_foreign_keys;
drop table temp."mig_guard";

-- step 3: create table invoice
create table "invoice" (
  "id" integer not null constraint "invoice_pkey" primary key autoincrement,
  "net" decimal(10,2) not null,
  "gross" decimal(12,2) generated always as ("net" * 2) stored constraint "invoice_gross_ok" check ("gross" >= 0),
  "note" text
);
create unique index "invoice_once" on "invoice" ("id", "gross");
create index "invoice_gross_idx" on "invoice" ("gross", "net");

-- step 4: rebuild invoice: drop generated of gross of invoice
create temp table "mig_guard" (ok integer not null constraint "invoice has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'invoice' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ('invoice_gross_idx', 'invoice_once'));
drop table temp."mig_guard";
create table "mig_new__invoice" (
  "id" integer not null constraint "invoice_pkey" primary key autoincrement,
  "net" decimal(10,2) not null,
  "gross" decimal(12,2) constraint "invoice_gross_ok" check ("gross" >= 0),
  "note" text
);
insert into "mig_new__invoice" ("id", "net", "gross", "note")
  select "id", "net", "gross", "note" from "invoice";
delete from sqlite_sequence where name = 'mig_new__invoice';
insert into sqlite_sequence (name, seq) select 'mig_new__invoice', seq from sqlite_sequence where name = 'invoice';
drop table "invoice";
pragma legacy_alter_table = on;
alter table "mig_new__invoice" rename to "invoice";
pragma legacy_alter_table = off;
create unique index "invoice_once" on "invoice" ("id", "gross");
create index "invoice_gross_idx" on "invoice" ("gross", "net");

-- step 5: look for rows without a parent
create temp table "mig_guard" (ok integer not null constraint "a foreign key of invoice has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('invoice');
drop table temp."mig_guard";

commit;

-- step 6: switch foreign keys on
pragma foreign_keys = on;
