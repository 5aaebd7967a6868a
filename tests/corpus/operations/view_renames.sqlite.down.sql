-- view_renames: reverse, for SQLite 3.40 or later
-- What a view reads gets other names, and the view keeps its own
-- reversal: exact
-- this destroys what was written since:
--   the column note of track with its values
--   the table song with all its rows
-- lock timeout: 3000 ms, retry: 5

pragma busy_timeout = 3000;

begin immediate;

-- step 1: drop column note of track
-- lock: track: the database, blocks writes while the table is written anew
alter table "track" drop column "note";

-- step 2: rename column name of track to title
-- lock: track: the database, blocks writes for an instant
alter table "track" rename column "name" to "title";

-- step 3: rename table track to song
-- lock: track: the database, blocks writes for an instant
alter table "track" rename to "song";

-- step 4: drop view twice
-- lock: twice: the database, blocks writes for an instant
drop view "twice";

-- step 5: drop view played
-- lock: played: the database, blocks writes for an instant
drop view "played";

-- step 6: drop table song
-- lock: song: the database, blocks writes for an instant
drop table "song";

commit;
