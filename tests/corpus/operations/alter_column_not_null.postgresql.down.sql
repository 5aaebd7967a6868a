-- alter_column_not_null: reverse, for PostgreSQL 15 or later
-- Columns stop being null, and may be null again
-- reversal: lossy, it does not bring back
--   which values of tenant_id in invoice were null
--   which values of note in tenant were null
--   which values of size in tenant were null
--   which values of plan in tenant were null
-- this destroys what was written since:
--   the table invoice with all its rows
--   the table tenant with all its rows

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: drop not null on tenant_id of invoice
alter table "invoice" alter column "tenant_id" drop not null;

-- step 2: set not null on note of tenant
alter table "tenant" alter column "note" set not null;

-- step 3: drop not null on note of tenant
alter table "tenant" alter column "note" drop not null;

-- step 4: drop not null on size of tenant
alter table "tenant" alter column "size" drop not null;

-- step 5: drop not null on plan of tenant
alter table "tenant" alter column "plan" drop not null;

-- step 6: drop table invoice
drop table "invoice";

-- step 7: drop table tenant
drop table "tenant";

commit;
