-- 0001_library: reverse, for MariaDB 10.5 or later
-- A library with rows
-- reversal: exact
-- this destroys what was written since:
--   the table loan with all its rows
--   the table book with all its rows
--   the table reader with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: delete 2 rows from loan
-- lock: loan: rows, blocks who writes the same rows while its rows are written
delete from `loan` where `id` in (1, 2);

-- step 2: delete 2 rows from book
-- lock: book: rows, blocks who writes the same rows while its rows are written
delete from `book` where `id` in (1, 2);

-- step 3: delete 2 rows from reader
-- lock: reader: rows, blocks who writes the same rows while its rows are written
delete from `reader` where `id` in (1, 2);

-- step 4: drop view lent
drop view `lent`;

-- step 5: drop table loan
-- lock: loan: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `loan`;

-- step 6: drop table book
-- lock: book: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `book`;

-- step 7: drop table reader
-- lock: reader: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `reader`;
