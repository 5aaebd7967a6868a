-- 0001_tables: reverse, for SQLite 3.40 or later
-- Tables with what a change of a constraint must not disturb
-- reversal: exact
-- this destroys what was written since:
--   the table label with all its rows
--   the table item with all its rows
--   the table maker with all its rows
-- lock timeout: 3000 ms, retry: 5

pragma busy_timeout = 3000;

begin immediate;

-- step 1: delete 2 rows from label
-- lock: label: the database, blocks writes while its rows are written
delete from "label" where "item_id" in (1, 2);

-- step 2: delete 2 rows from item
-- lock: item: the database, blocks writes while its rows are written
delete from "item" where "id" in (1, 2);

-- step 3: delete 2 rows from maker
-- lock: maker: the database, blocks writes while its rows are written
delete from "maker" where "id" in (1, 2);

-- step 4: drop trigger item_gone on item
-- lock: item: the database, blocks writes for an instant
drop trigger "item_gone";

-- step 5: drop view named
-- lock: named: the database, blocks writes for an instant
drop view "named";

-- step 6: drop index item_low_idx on item
-- lock: item: the database, blocks writes for an instant
drop index "item_low_idx";

-- step 7: drop table label
-- lock: label: the database, blocks writes for an instant
drop table "label";

-- step 8: drop table item
-- lock: item: the database, blocks writes for an instant
drop table "item";

-- step 9: drop table maker
-- lock: maker: the database, blocks writes for an instant
drop table "maker";

commit;
