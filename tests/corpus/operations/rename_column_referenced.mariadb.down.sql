-- rename_column_referenced: reverse, for MariaDB 10.6 or later
-- A column that others refer to, renamed among changes for which SQLite rebuilds its table
-- reversal: lossy, it does not bring back
--   which values of note in shelf were null
-- this destroys what was written since:
--   the table book with all its rows
--   the table shelf with all its rows

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

-- step 1: drop not null on note of shelf
alter table `shelf` modify column `note` varchar(10) null;

-- step 2: rename column number of shelf to id
alter table `shelf` rename column `number` to `id`;

-- step 3: drop check shelf_note on shelf
alter table `shelf` drop constraint `shelf_note`;

-- step 4: drop table book
drop table `book`;

-- step 5: drop table shelf
drop table `shelf`;
