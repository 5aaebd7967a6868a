-- 0001_initial: reverse, for SQLite 3.40 or later
-- Users
-- reversal: exact
-- this destroys what was written since:
--   the table person with all its rows

begin immediate;

-- step 1: drop table person
drop table "person";

commit;
