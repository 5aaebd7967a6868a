-- 0001: reverse, for PostgreSQL 15 or later
-- Members
-- reversal: exact
-- this destroys what was written since:
--   the table member with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: delete 2 rows from member
-- lock: member: ROW EXCLUSIVE, blocks who writes the same rows while its rows are written
delete from "member" where "id" in (1001, 1002);

-- step 2: drop table member
-- lock: member: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "member";

commit;
