-- verify: reverse, for SQLite 3.40 or later
-- What holds in the end, and can be looked at again
-- reversal: exact
-- this destroys what was written since:
--   the table event with all its rows
--   the table song with all its rows
-- lock timeout: 3000 ms, retry: 5

pragma busy_timeout = 3000;

begin immediate;

-- step 1: drop view popular
-- lock: popular: the database, blocks writes for an instant
drop view "popular";

-- step 2: drop table event
-- lock: event: the database, blocks writes for an instant
drop table "event";

-- step 3: drop table song
-- lock: song: the database, blocks writes for an instant
drop table "song";

commit;
