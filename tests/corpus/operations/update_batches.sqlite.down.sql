-- update_batches: reverse, for SQLite 3.40 or later
-- Many rows, a few at a time
-- reversal: lossy, it does not bring back
--   how it was before: update rank of song
--   how it was before: update slug of song
-- this destroys what was written since:
--   the column slug of song with its values
--   the table play with all its rows
--   the table song with all its rows
-- lock timeout: 3000 ms, retry: 5

pragma busy_timeout = 3000;

begin immediate;

-- step 1: drop column slug of song
-- lock: song: the database, blocks writes while the table is written anew
alter table "song" drop column "slug";

-- step 2: drop table play
-- lock: play: the database, blocks writes for an instant
drop table "play";

-- step 3: drop table song
-- lock: song: the database, blocks writes for an instant
drop table "song";

commit;
