-- 0001: reverse, for PostgreSQL 15 or later
-- Members
-- reversal: exact
-- this destroys what was written since:
--   the table member with all its rows

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: delete 2 rows from member
delete from "member" where "id" in (1001, 1002);

-- step 2: drop table member
drop table "member";

commit;
