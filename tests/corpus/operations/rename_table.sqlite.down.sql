-- rename_table: reverse, for SQLite 3.40 or later
-- A table and what refers to it
-- reversal: exact
-- this destroys what was written since:
--   the table song with all its rows
--   the table play with all its rows
-- lock timeout: 3000 ms, retry: 5

pragma busy_timeout = 3000;

begin immediate;

-- step 1: drop table song
-- lock: song: the database, blocks writes for an instant
drop table "song";

-- step 2: rename table track to song
-- lock: track: the database, blocks writes for an instant
alter table "track" rename to "song";

-- step 3: drop table play
-- lock: play: the database, blocks writes for an instant
drop table "play";

-- step 4: drop table song
-- lock: song: the database, blocks writes for an instant
drop table "song";

commit;
