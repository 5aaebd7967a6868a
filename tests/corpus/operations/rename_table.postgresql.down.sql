-- rename_table: reverse, for PostgreSQL 15 or later
-- A table and what refers to it
-- reversal: exact
-- this destroys what was written since:
--   the table song with all its rows
--   the table play with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: drop table song
-- lock: song: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "song";

commit;

begin;

-- step 2: rename table track to song
-- lock: track: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "track" rename to "song";

commit;

begin;

-- step 3: drop table play
-- lock: play: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: song: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "play";

-- step 4: drop table song
-- lock: song: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "song";

commit;
