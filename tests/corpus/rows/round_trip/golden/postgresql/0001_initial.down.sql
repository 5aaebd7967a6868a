-- 0001_initial: reverse, for PostgreSQL 15 or later
-- Tables that will hold rows
-- reversal: exact
-- this destroys what was written since:
--   the table video with all its rows
--   the table channel with all its rows
--   the table owner with all its rows

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: drop table video
drop table "video";

-- step 2: drop table channel
drop table "channel";

-- step 3: drop table owner
drop table "owner";

commit;
