-- archive_table_triggers: reverse, for PostgreSQL 15 or later
-- The triggers of an archived table come back
-- reversal: exact
-- this destroys what was written since:
--   the table stock with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: drop table stock
-- lock: stock: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "stock";

commit;

begin;

-- step 2: rename table mig_archive__stock to stock
-- lock: mig_archive__stock: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "mig_archive__stock" rename to "stock";

commit;

begin;

-- step 3: rename primary key mig_archive__stock_pkey on stock to stock_pkey
-- lock: stock: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "stock" rename constraint "mig_archive__stock_pkey" to "stock_pkey";

-- step 4: create trigger stock_not_negative on stock
-- lock: stock: SHARE ROW EXCLUSIVE, blocks writes for an instant
create trigger stock_not_negative before update on stock for each row execute function suppress_redundant_updates_trigger();

-- step 5: create trigger stock_trim on stock
-- lock: stock: SHARE ROW EXCLUSIVE, blocks writes for an instant
create trigger stock_trim before update on stock for each row execute function suppress_redundant_updates_trigger();

-- step 6: drop trigger stock_not_negative on stock
-- lock: stock: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop trigger "stock_not_negative" on "stock";

-- step 7: drop trigger stock_trim on stock
-- lock: stock: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop trigger "stock_trim" on "stock";

-- step 8: drop table stock
-- lock: stock: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "stock";

commit;
