-- rename_table: reverse, for PostgreSQL 15 or later
-- A table and what refers to it
-- reversal: exact
-- this destroys what was written since:
--   the table song with all its rows
--   the table play with all its rows

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: drop table song
drop table "song";

-- step 2: rename table track to song
alter table "track" rename to "song";

-- step 3: drop table play
drop table "play";

-- step 4: drop table song
drop table "song";

commit;
