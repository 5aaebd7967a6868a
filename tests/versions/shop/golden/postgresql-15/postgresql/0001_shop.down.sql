-- 0001_shop: reverse, for PostgreSQL 15 or later
-- A shop with rows
-- reversal: exact
-- this destroys what was written since:
--   the table purchase with all its rows
--   the table product with all its rows
--   the table customer with all its rows

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: delete 2 rows from purchase
delete from "purchase" where "id" in (1, 2);

-- step 2: delete 2 rows from product
delete from "product" where "id" in (1, 2);

-- step 3: delete 2 rows from customer
delete from "customer" where "id" in (1, 2);

-- step 4: drop table purchase
drop table "purchase";

-- step 5: drop table product
drop table "product";

-- step 6: drop table customer
drop table "customer";

commit;
