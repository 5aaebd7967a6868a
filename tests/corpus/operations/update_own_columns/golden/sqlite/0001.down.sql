-- 0001: reverse, for SQLite 3.40 or later
-- Members
-- reversal: exact
-- this destroys what was written since:
--   the table member with all its rows

begin immediate;

-- step 1: delete 2 rows from member
delete from "member" where "id" in (1001, 1002);

-- step 2: drop table member
drop table "member";

commit;
