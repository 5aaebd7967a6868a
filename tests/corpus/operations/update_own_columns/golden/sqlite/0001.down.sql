-- 0001: reverse, for SQLite 3.40 or later
-- Members
-- reversal: exact
-- this destroys what was written since:
--   the table member with all its rows
-- lock timeout: 3000 ms, retry: 5

pragma busy_timeout = 3000;

begin immediate;

-- step 1: delete 2 rows from member
-- lock: member: the database, blocks writes while its rows are written
delete from "member" where "id" in (1001, 1002);

-- step 2: drop table member
-- lock: member: the database, blocks writes for an instant
drop table "member";

commit;
