-- 0001_songs: reverse, for SQLite 3.40 or later
-- A verify speaks of what is there in the end
-- reversal: exact
-- this destroys what was written since:
--   the column mood of track with its values
--   the table song with all its rows
-- lock timeout: 3000 ms, retry: 5

pragma busy_timeout = 3000;

begin immediate;

-- step 1: drop column mood of track
-- lock: track: the database, blocks writes while the table is written anew
alter table "track" drop column "mood";

-- step 2: rename column title of track to name
-- lock: track: the database, blocks writes for an instant
alter table "track" rename column "title" to "name";

-- step 3: rename table track to song
-- lock: track: the database, blocks writes for an instant
alter table "track" rename to "song";

-- step 4: drop table song
-- lock: song: the database, blocks writes for an instant
drop table "song";

commit;
