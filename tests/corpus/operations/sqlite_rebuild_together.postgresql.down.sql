-- sqlite_rebuild_together: reverse, for PostgreSQL 15 or later
-- One rebuild of a table for all its changes
-- reversal: lossy, it does not bring back
--   which values of plays in song were null
--   which values of title in song were null
-- this destroys what was written since:
--   the table other with all its rows
--   the column name of kind with its values
--   the table event with all its rows
--   the table song with all its rows
--   the table kind with all its rows

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: drop default of plays of song
alter table "song" alter column "plays" drop default;

-- step 2: drop check kind_named on kind
alter table "kind" drop constraint "kind_named";

-- step 3: drop not null on plays of song
alter table "song" alter column "plays" drop not null;

-- step 4: drop table other
drop table "other";

-- step 5: drop column name of kind
alter table "kind" drop column "name";

-- step 6: drop not null on title of song
alter table "song" alter column "title" drop not null;

-- step 7: drop table event
drop table "event";

-- step 8: drop table song
drop table "song";

-- step 9: drop table kind
drop table "kind";

commit;
