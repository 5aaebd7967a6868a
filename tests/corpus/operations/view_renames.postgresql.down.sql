-- view_renames: reverse, for PostgreSQL 15 or later
-- What a view reads gets other names, and the view keeps its own
-- reversal: exact
-- this destroys what was written since:
--   the column note of track with its values
--   the table song with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: drop column note of track
-- lock: track: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "track" drop column "note";

-- step 2: rename column name of track to title
-- lock: track: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "track" rename column "name" to "title";

-- step 3: rename table track to song
-- lock: track: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "track" rename to "song";

commit;

begin;

-- step 4: drop view twice
-- lock: twice: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop view "twice";

commit;

begin;

-- step 5: drop view played
-- lock: played: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop view "played";

commit;

begin;

-- step 6: drop table song
-- lock: song: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "song";

commit;
