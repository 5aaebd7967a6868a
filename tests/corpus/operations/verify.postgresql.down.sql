-- verify: reverse, for PostgreSQL 15 or later
-- What holds in the end, and can be looked at again
-- reversal: exact
-- this destroys what was written since:
--   the table event with all its rows
--   the table song with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: drop view popular
-- lock: popular: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop view "popular";

commit;

begin;

-- step 2: drop table event
-- lock: event: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: song: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "event";

-- step 3: drop table song
-- lock: song: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "song";

commit;
