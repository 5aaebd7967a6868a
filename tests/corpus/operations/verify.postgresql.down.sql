-- verify: reverse, for PostgreSQL 15 or later
-- What holds in the end, and can be looked at again
-- reversal: exact
-- this destroys what was written since:
--   the table event with all its rows
--   the table song with all its rows

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: drop view popular
drop view "popular";

-- step 2: drop table event
drop table "event";

-- step 3: drop table song
drop table "song";

commit;
