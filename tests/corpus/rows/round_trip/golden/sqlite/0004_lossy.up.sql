-- 0004_lossy: forward, for SQLite 3.40 or later
-- A column and a table go, with rows in them
-- reversal: lossy, it does not bring back
--   the values of plan in owner
--   the rows of video
--   the values of remark in station

begin immediate;

-- step 1: drop column remark of station
alter table "station" drop column "remark";

-- step 2: drop table video
drop table "video";

-- step 3: drop column plan of owner
alter table "owner" drop column "plan";

commit;
