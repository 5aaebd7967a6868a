-- update: reverse, for SQLite 3.40 or later
-- Values that follow from others
-- reversal: lossy, it does not bring back
--   how it was before: update price of plan
--   how it was before: update best of member
--   how it was before: update tier, label, token, seen, facts of member
-- this destroys what was written since:
--   the column facts of member with its values
--   the column best of member with its values
--   the column seen of member with its values
--   the column token of member with its values
--   the column label of member with its values
--   the column tier of member with its values
--   the table member with all its rows
--   the table plan with all its rows
-- lock timeout: 3000 ms, retry: 5

pragma busy_timeout = 3000;

begin immediate;

-- step 1: update visits of member
-- lock: member: the database, blocks writes while its rows are written
update "member" set "visits" = "member"."visits" - 1 where "member"."visits" > 0;

-- step 2: drop column facts of member
-- lock: member: the database, blocks writes while the table is written anew
alter table "member" drop column "facts";

-- step 3: drop column best of member
-- lock: member: the database, blocks writes while the table is written anew
alter table "member" drop column "best";

-- step 4: drop column seen of member
-- lock: member: the database, blocks writes while the table is written anew
alter table "member" drop column "seen";

-- step 5: drop column token of member
-- lock: member: the database, blocks writes while the table is written anew
alter table "member" drop column "token";

-- step 6: drop column label of member
-- lock: member: the database, blocks writes while the table is written anew
alter table "member" drop column "label";

-- step 7: drop column tier of member
-- lock: member: the database, blocks writes while the table is written anew
alter table "member" drop column "tier";

-- step 8: drop table member
-- lock: member: the database, blocks writes for an instant
drop table "member";

-- step 9: drop table plan
-- lock: plan: the database, blocks writes for an instant
drop table "plan";

commit;
