-- insert_rows: reverse, for SQLite 3.40 or later
-- Rows that are told apart by a key
-- reversal: exact
-- this destroys what was written since:
--   the table country with all its rows
--   the table kind with all its rows
-- lock timeout: 3000 ms, retry: 5

pragma busy_timeout = 3000;

begin immediate;

-- step 1: delete 2 rows from country
-- lock: country: the database, blocks writes while its rows are written
delete from "country" where ("continent" = 'eu' and "code" = 'de')
  or ("continent" = 'as' and "code" = 'in');

-- step 2: delete 2 rows from kind
-- lock: kind: the database, blocks writes while its rows are written
delete from "kind" where "id" in (10, -1);

-- step 3: delete 2 rows from kind
-- lock: kind: the database, blocks writes while its rows are written
delete from "kind" where "name" in ('grammar', 'it''s \style');

-- step 4: drop table country
-- lock: country: the database, blocks writes for an instant
drop table "country";

-- step 5: drop table kind
-- lock: kind: the database, blocks writes for an instant
drop table "kind";

commit;
