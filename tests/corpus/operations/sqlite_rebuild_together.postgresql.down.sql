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
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: drop default of plays of song
-- lock: song: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "song" alter column "plays" drop default;

commit;

begin;

-- step 2: drop check kind_named on kind
-- lock: kind: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "kind" drop constraint "kind_named";

commit;

begin;

-- step 3: drop not null on plays of song
-- lock: song: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "song" alter column "plays" drop not null;

commit;

begin;

-- step 4: drop table other
-- lock: other: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "other";

commit;

begin;

-- step 5: drop column name of kind
-- lock: kind: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "kind" drop column "name";

commit;

begin;

-- step 6: drop not null on title of song
-- lock: song: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "song" alter column "title" drop not null;

commit;

begin;

-- step 7: drop table event
-- lock: event: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: song: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "event";

-- step 8: drop table song
-- lock: song: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "song";

commit;

begin;

-- step 9: drop table kind
-- lock: kind: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "kind";

commit;
