-- 0001_initial: reverse, for SQLite 3.40 or later
-- Tables that will hold rows
-- reversal: exact
-- this destroys what was written since:
--   the table video with all its rows
--   the table channel with all its rows
--   the table owner with all its rows

begin immediate;

-- step 1: drop table video
drop table "video";

-- step 2: drop table channel
drop table "channel";

-- step 3: drop table owner
drop table "owner";

commit;
