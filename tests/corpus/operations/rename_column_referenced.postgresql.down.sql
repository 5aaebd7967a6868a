-- rename_column_referenced: reverse, for PostgreSQL 15 or later
-- A column that others refer to, renamed among changes for which SQLite rebuilds its table
-- reversal: lossy, it does not bring back
--   which values of note in shelf were null
-- this destroys what was written since:
--   the table book with all its rows
--   the table shelf with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: drop not null on note of shelf
-- lock: shelf: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "shelf" alter column "note" drop not null;

-- step 2: rename column number of shelf to id
-- lock: shelf: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "shelf" rename column "number" to "id";

-- step 3: drop check shelf_note on shelf
-- lock: shelf: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "shelf" drop constraint "shelf_note";

commit;

begin;

-- step 4: drop table book
-- lock: book: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: shelf: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "book";

-- step 5: drop table shelf
-- lock: shelf: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "shelf";

commit;
