-- insert_rows: reverse, for PostgreSQL 15 or later
-- Rows that are told apart by a key
-- reversal: exact
-- this destroys what was written since:
--   the table country with all its rows
--   the table kind with all its rows

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

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

-- step 6: drop enum level
drop type "level";

commit;
