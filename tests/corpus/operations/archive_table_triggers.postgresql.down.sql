-- archive_table_triggers: reverse, for PostgreSQL 15 or later
-- The triggers of an archived table come back
-- reversal: exact
-- this destroys what was written since:
--   the table stock with all its rows

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: drop table stock
drop table "stock";

-- step 2: rename table mig_archive__stock to stock
alter table "mig_archive__stock" rename to "stock";

-- step 3: rename primary key mig_archive__stock_pkey on stock to stock_pkey
alter table "stock" rename constraint "mig_archive__stock_pkey" to "stock_pkey";

-- step 4: create trigger stock_not_negative on stock
create trigger stock_not_negative before update on stock for each row execute function suppress_redundant_updates_trigger();

-- step 5: create trigger stock_trim on stock
create trigger stock_trim before update on stock for each row execute function suppress_redundant_updates_trigger();

-- step 6: drop trigger stock_not_negative on stock
drop trigger "stock_not_negative" on "stock";

-- step 7: drop trigger stock_trim on stock
drop trigger "stock_trim" on "stock";

-- step 8: drop table stock
drop table "stock";

commit;
