-- verify: reverse, for SQLite 3.40 or later
-- What holds in the end, and can be looked at again
-- reversal: exact
-- this destroys what was written since:
--   the table event with all its rows
--   the table song with all its rows

begin immediate;

-- step 1: drop view popular
drop view "popular";

-- step 2: drop table event
drop table "event";

-- step 3: drop table song
drop table "song";

commit;
