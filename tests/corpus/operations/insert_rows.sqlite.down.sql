-- insert_rows: reverse, for SQLite 3.40 or later
-- Rows that are told apart by a key
-- reversal: exact
-- this destroys what was written since:
--   the table country with all its rows
--   the table kind with all its rows

begin immediate;

-- step 1: delete 2 rows from country
delete from "country" where ("continent" = 'eu' and "code" = 'de')
  or ("continent" = 'as' and "code" = 'in');

-- step 2: delete 2 rows from kind
delete from "kind" where "id" in (10, -1);

-- step 3: delete 2 rows from kind
delete from "kind" where "name" in ('grammar', 'it''s \style');

-- step 4: drop table country
drop table "country";

-- step 5: drop table kind
drop table "kind";

commit;
