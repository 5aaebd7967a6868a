-- create_enum: reverse, for SQLite 3.40 or later
-- An enum and its values
-- reversal: exact
-- this destroys what was written since:
--   the table person with all its rows
-- lock timeout: 3000 ms, retry: 5

pragma busy_timeout = 3000;

begin immediate;

-- step 1: drop table person
-- lock: person: the database, blocks writes for an instant
drop table "person";

commit;
