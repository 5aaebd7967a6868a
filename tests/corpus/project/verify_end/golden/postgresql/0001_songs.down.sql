-- 0001_songs: reverse, for PostgreSQL 15 or later
-- A verify speaks of what is there in the end
-- reversal: exact
-- this destroys what was written since:
--   the column mood of track with its values
--   the table song with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: drop column mood of track
-- lock: track: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "track" drop column "mood";

-- step 2: drop enum mood
drop type "mood";

-- step 3: rename column title of track to name
-- lock: track: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "track" rename column "title" to "name";

-- step 4: rename table track to song
-- lock: track: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "track" rename to "song";

commit;

begin;

-- step 5: drop table song
-- lock: song: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "song";

commit;
