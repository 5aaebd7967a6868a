-- update_batches: reverse, for PostgreSQL 15 or later
-- Many rows, a few at a time
-- reversal: lossy, it does not bring back
--   how it was before: update rank of song
--   how it was before: update slug of song
-- this destroys what was written since:
--   the column slug of song with its values
--   the table play with all its rows
--   the table song with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: drop column slug of song
-- lock: song: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "song" drop column "slug";

commit;

begin;

-- step 2: drop table play
-- lock: play: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: song: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "play";

-- step 3: drop table song
-- lock: song: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "song";

commit;
