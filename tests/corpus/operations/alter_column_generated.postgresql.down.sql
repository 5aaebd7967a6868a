-- alter_column_generated: reverse, for PostgreSQL 15 or later
-- A generated column becomes a plain one, with all that hangs on it
-- reversal: exact
-- this destroys what was written since:
--   values of gross in invoice that differ from its expression
--   the table invoice with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: set generated on gross of invoice
-- lock: invoice: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "invoice" drop column "gross";
alter table "invoice" add column "gross" numeric(12,2) generated always as ("net" * 2) stored;
comment on column "invoice"."gross" is 'with taxes';
alter table "invoice" add constraint "invoice_once" unique ("id", "gross");
alter table "invoice" add constraint "invoice_gross_ok" check ("gross" >= 0);
create index "invoice_gross_idx" on "invoice" ("gross", "net");

-- step 2: drop table invoice
-- lock: invoice: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "invoice";

commit;
