-- rename_column_referenced: reverse, for PostgreSQL 15 or later
-- A column that others refer to, renamed among changes for which SQLite rebuilds its table
-- reversal: lossy, it does not bring back
--   which values of note in shelf were null
-- this destroys what was written since:
--   the table book with all its rows
--   the table shelf with all its rows

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: drop not null on note of shelf
alter table "shelf" alter column "note" drop not null;

-- step 2: rename column number of shelf to id
alter table "shelf" rename column "number" to "id";

-- step 3: drop check shelf_note on shelf
alter table "shelf" drop constraint "shelf_note";

-- step 4: drop table book
drop table "book";

-- step 5: drop table shelf
drop table "shelf";

commit;
