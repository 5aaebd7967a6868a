-- view_renames: reverse, for PostgreSQL 15 or later
-- What a view reads gets other names, and the view keeps its own
-- reversal: exact
-- this destroys what was written since:
--   the column note of track with its values
--   the table song with all its rows

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: drop column note of track
alter table "track" drop column "note";

-- step 2: rename column name of track to title
alter table "track" rename column "name" to "title";

-- step 3: rename table track to song
alter table "track" rename to "song";

-- step 4: drop view twice
drop view "twice";

-- step 5: drop view played
drop view "played";

-- step 6: drop table song
drop table "song";

commit;
