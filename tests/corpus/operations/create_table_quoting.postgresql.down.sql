-- create_table_quoting: reverse, for PostgreSQL 15 or later
-- Names and texts that try to break out; -- ' " ` \
-- reversal: lossy, it does not bring back
--   the values of "100%" in select
-- this destroys what was written since:
--   the table select with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: rename table "order by" to select
-- lock: "order by": ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "order by" rename to "select";

commit;

begin;

-- step 2: add column "100%" to select
-- lock: select: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "select" add column "100%" integer not null default 0;

-- step 3: add check "check; me" on select
-- lock: select: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "select" add constraint "check; me" check ((("c ' d" <> '''') and ("back`tick" <> '\')) and ("100%" >= 0)) not valid;

commit;

begin;

-- step 4: look whether all rows of select hold "check; me"
-- lock: select: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "select" validate constraint "check; me";

-- step 5: rename column "c ' d" of select to "a ""quoted"" b"
-- lock: select: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "select" rename column "c ' d" to "a ""quoted"" b";

commit;

begin;

-- step 6: delete 2 rows from select
-- lock: select: ROW EXCLUSIVE, blocks who writes the same rows while its rows are written
delete from "select" where "from" in (1, 2);

-- step 7: drop table select
-- lock: select: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "select";

commit;
