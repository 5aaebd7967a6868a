-- 0001_songs: reverse, for SQLite 3.40 or later
-- A verify speaks of what is there in the end
-- reversal: exact
-- this destroys what was written since:
--   the column mood of track with its values
--   the table song with all its rows

begin immediate;

-- step 1: drop column mood of track
alter table "track" drop column "mood";

-- step 2: rename column title of track to name
alter table "track" rename column "title" to "name";

-- step 3: rename table track to song
alter table "track" rename to "song";

-- step 4: drop table song
drop table "song";

commit;
