-- 0001_shop: reverse, for SQLite 3.34 or later
-- A shop with rows
-- reversal: exact
-- this destroys what was written since:
--   the table purchase with all its rows
--   the table product with all its rows
--   the table customer with all its rows
-- lock timeout: 3000 ms, retry: 5

pragma busy_timeout = 3000;

begin immediate;

-- step 1: delete 2 rows from purchase
-- lock: purchase: the database, blocks writes while its rows are written
delete from "purchase" where "id" in (1, 2);

-- step 2: delete 2 rows from product
-- lock: product: the database, blocks writes while its rows are written
delete from "product" where "id" in (1, 2);

-- step 3: delete 2 rows from customer
-- lock: customer: the database, blocks writes while its rows are written
delete from "customer" where "id" in (1, 2);

-- step 4: drop table purchase
-- lock: purchase: the database, blocks writes for an instant
drop table "purchase";

-- step 5: drop table product
-- lock: product: the database, blocks writes for an instant
drop table "product";

-- step 6: drop table customer
-- lock: customer: the database, blocks writes for an instant
drop table "customer";

commit;
