-- online, phase expand: reverse, for SQLite 3.40 or later
-- takes the new form away: runs when no code is left that uses it, after the old code is deployed again everywhere
-- Tables that are there: the forms with the weakest locks
-- reversal: exact
-- this destroys what was written since:
--   the table note with all its rows
--   the table pet with all its rows
--   the table person with all its rows
-- lock timeout: 500 ms, retry: 2

pragma busy_timeout = 500;

begin immediate;

-- step 1: drop table note
-- lock: note: the database, blocks writes for an instant
drop table "note";

-- step 2: drop table pet
-- lock: pet: the database, blocks writes for an instant
drop table "pet";

-- step 3: drop table person
-- lock: person: the database, blocks writes for an instant
drop table "person";

commit;
