-- insert_rows: reverse, for PostgreSQL 15 or later
-- Rows that are told apart by a key
-- reversal: exact
-- this destroys what was written since:
--   the table country with all its rows
--   the table kind with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: delete 2 rows from country
-- lock: country: ROW EXCLUSIVE, blocks who writes the same rows while its rows are written
delete from "country" where ("continent" = 'eu' and "code" = 'de')
  or ("continent" = 'as' and "code" = 'in');

-- step 2: delete 2 rows from kind
-- lock: kind: ROW EXCLUSIVE, blocks who writes the same rows while its rows are written
delete from "kind" where "id" in (10, -1);

-- step 3: delete 2 rows from kind
-- lock: kind: ROW EXCLUSIVE, blocks who writes the same rows while its rows are written
delete from "kind" where "name" in ('grammar', 'it''s \style');

-- step 4: drop table country
-- lock: country: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "country";

commit;

begin;

-- step 5: drop table kind
-- lock: kind: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "kind";

-- step 6: drop enum level
drop type "level";

commit;
