-- 0001_library: reverse, for PostgreSQL 18 or later
-- A library with rows
-- reversal: exact
-- this destroys what was written since:
--   the table loan with all its rows
--   the table book with all its rows
--   the table reader with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: delete 2 rows from loan
-- lock: loan: ROW EXCLUSIVE, blocks who writes the same rows while its rows are written
delete from "loan" where "id" in (1, 2);

-- step 2: delete 2 rows from book
-- lock: book: ROW EXCLUSIVE, blocks who writes the same rows while its rows are written
delete from "book" where "id" in (1, 2);

-- step 3: delete 2 rows from reader
-- lock: reader: ROW EXCLUSIVE, blocks who writes the same rows while its rows are written
delete from "reader" where "id" in (1, 2);

-- step 4: drop view lent
-- lock: lent: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop view "lent";

commit;

begin;

-- step 5: drop table loan
-- lock: loan: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "loan";

commit;

begin;

-- step 6: drop table book
-- lock: book: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "book";

commit;

begin;

-- step 7: drop table reader
-- lock: reader: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "reader";

-- step 8: drop enum state
drop type "state";

commit;
