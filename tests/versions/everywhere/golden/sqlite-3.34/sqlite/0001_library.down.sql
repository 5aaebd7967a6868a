-- 0001_library: reverse, for SQLite 3.34 or later
-- A library with rows
-- reversal: exact
-- this destroys what was written since:
--   the table loan with all its rows
--   the table book with all its rows
--   the table reader with all its rows
-- lock timeout: 3000 ms, retry: 5

pragma busy_timeout = 3000;

begin immediate;

-- step 1: delete 2 rows from loan
-- lock: loan: the database, blocks writes while its rows are written
delete from "loan" where "id" in (1, 2);

-- step 2: delete 2 rows from book
-- lock: book: the database, blocks writes while its rows are written
delete from "book" where "id" in (1, 2);

-- step 3: delete 2 rows from reader
-- lock: reader: the database, blocks writes while its rows are written
delete from "reader" where "id" in (1, 2);

-- step 4: drop view lent
-- lock: lent: the database, blocks writes for an instant
drop view "lent";

-- step 5: drop table loan
-- lock: loan: the database, blocks writes for an instant
drop table "loan";

-- step 6: drop table book
-- lock: book: the database, blocks writes for an instant
drop table "book";

-- step 7: drop table reader
-- lock: reader: the database, blocks writes for an instant
drop table "reader";

commit;
