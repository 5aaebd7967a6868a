-- schema: reverse, for PostgreSQL 15 or later
-- A schema of its own
-- reversal: exact
-- this destroys what was written since:
--   the column note of billing.invoice with its values
--   the table billing.line with all its rows
--   the table billing.invoice with all its rows
--   the table customer with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: create schema empty
create schema "empty";

commit;

-- step 2: add 'lost' to enum billing.state
alter type "billing"."state" add value 'lost';

begin;

-- step 3: rename 'done' of enum billing.state to 'paid'
alter type "billing"."state" rename value 'done' to 'paid';

-- step 4: require, else 'billing.invoice.state has rows with ''lost'': drop ''lost'' of enum billing.state can not be done'
do $mig$
begin
  if (not exists (select 1 from "billing"."invoice" as "invoice" where "invoice"."state" = 'lost')) is not true then
    raise exception using message = 'billing.invoice.state has rows with ''lost'': drop ''lost'' of enum billing.state can not be done';
  end if;
end
$mig$;

-- step 5: drop 'lost' of enum billing.state
-- lock: billing.open_invoices: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: billing.invoice: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
-- note: billing.open_invoices is made anew: grants on it are lost
drop view "billing"."open_invoices";
alter type "billing"."state" rename to "mig_old__state";
create type "billing"."state" as enum ('open', 'paid');
alter table "billing"."invoice" alter column "state" drop default,
  alter column "state" type "billing"."state" using cast(cast("state" as text) as "billing"."state"),
  alter column "state" set default 'open';
drop type "billing"."mig_old__state";
create view "billing"."open_invoices" as
select "i"."id" as "id", "c"."name" as "name"
from "billing"."invoice" as "i"
join "customer" as "c" on "c"."id" = "i"."customer_id"
where "i"."state" = 'open';

commit;

begin;

-- step 6: rename table billing.item to billing.line
-- lock: billing.item: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "billing"."item" rename to "line";

commit;

begin;

-- step 7: delete 1 row from billing.invoice
-- lock: billing.invoice: ROW EXCLUSIVE, blocks who writes the same rows while its rows are written
delete from "billing"."invoice" where "id" in (1);

-- step 8: delete 1 row from customer
-- lock: customer: ROW EXCLUSIVE, blocks who writes the same rows while its rows are written
delete from "customer" where "id" in (1);

-- step 9: require, else 'billing.invoice.amount has values that do not fit into decimal(10,2): change type of amount of billing.invoice to decimal(10,2) can not be done'
do $mig$
begin
  if (not exists (select 1 from "billing"."invoice" as "invoice" where ("invoice"."amount" <= -100000000) or ("invoice"."amount" >= 100000000))) is not true then
    raise exception using message = 'billing.invoice.amount has values that do not fit into decimal(10,2): change type of amount of billing.invoice to decimal(10,2) can not be done';
  end if;
end
$mig$;

-- step 10: rename index invoice_amounts on billing.invoice to invoice_amount_idx
-- lock: billing.invoice_amounts: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
alter index "billing"."invoice_amounts" rename to "invoice_amount_idx";

commit;

-- step 11: drop index invoice_amount_idx on billing.invoice
-- lock: billing.invoice: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
set lock_timeout = 0;
drop index concurrently "billing"."invoice_amount_idx";
set lock_timeout = '3s';

-- step 12: add index invoice_state_idx on billing.invoice
-- lock: billing.invoice: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: billing.invoice: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "billing"."invoice_state_idx";
create index concurrently "invoice_state_idx" on "billing"."invoice" ("state");
set lock_timeout = '3s';

begin;

-- step 13: change type of amount of billing.invoice to decimal(10,2)
-- lock: billing.invoice: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "billing"."invoice" alter column "amount" type numeric(10,2);

-- step 14: rename column amount of billing.invoice to total
-- lock: billing.invoice: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "billing"."invoice" rename column "amount" to "total";

-- step 15: drop column note of billing.invoice
-- lock: billing.invoice: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "billing"."invoice" drop column "note";

commit;

begin;

-- step 16: drop view billing.open_invoices
-- lock: billing.open_invoices: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop view "billing"."open_invoices";

commit;

begin;

-- step 17: drop table billing.line
-- lock: billing.line: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: billing.invoice: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "billing"."line";

commit;

begin;

-- step 18: drop table billing.invoice
-- lock: billing.invoice: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: customer: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "billing"."invoice";

-- step 19: drop table customer
-- lock: customer: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "customer";

-- step 20: drop enum billing.state
drop type "billing"."state";

-- step 21: drop schema empty
drop schema "empty";

-- step 22: drop schema billing
drop schema "billing";

commit;
