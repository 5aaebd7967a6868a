-- 0001_shop: reverse, for PostgreSQL 10 or later
-- A shop with rows
-- reversal: exact
-- this destroys what was written since:
--   the table purchase with all its rows
--   the table product with all its rows
--   the table customer with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: delete 2 rows from purchase
-- lock: purchase: ROW EXCLUSIVE, blocks who writes the same rows while its rows are written
delete from "purchase" where "id" in (1, 2);

-- step 2: delete 2 rows from product
-- lock: product: ROW EXCLUSIVE, blocks who writes the same rows while its rows are written
delete from "product" where "id" in (1, 2);

-- step 3: delete 2 rows from customer
-- lock: customer: ROW EXCLUSIVE, blocks who writes the same rows while its rows are written
delete from "customer" where "id" in (1, 2);

-- step 4: drop table purchase
-- lock: purchase: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: product: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "purchase";

-- step 5: drop table product
-- lock: product: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "product";

commit;

begin;

-- step 6: drop table customer
-- lock: customer: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "customer";

-- step 7: drop enum state
drop type "state";

commit;
