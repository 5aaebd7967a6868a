-- insert_if_missing: reverse, for PostgreSQL 15 or later
-- Rows that may be there already
-- reversal: exact
-- this destroys what was written since:
--   the table place with all its rows
--   the table setting with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: delete the rows that were put into setting
-- lock: setting: ROW EXCLUSIVE, blocks who writes the same rows while its rows are written
-- lock: mig_inserted__setting__2: ACCESS EXCLUSIVE, blocks reads and writes for an instant
delete from "setting" where exists (select 1 from "mig_inserted__setting__2" where "mig_inserted__setting__2"."name" = "setting"."name");
drop table "mig_inserted__setting__2";

commit;

begin;

-- step 2: delete the rows that were put into place
-- lock: place: ROW EXCLUSIVE, blocks who writes the same rows while its rows are written
-- lock: mig_inserted__place__1: ACCESS EXCLUSIVE, blocks reads and writes for an instant
delete from "place" where exists (select 1 from "mig_inserted__place__1" where "mig_inserted__place__1"."country" = "place"."country" and "mig_inserted__place__1"."code" = "place"."code");
drop table "mig_inserted__place__1";

commit;

begin;

-- step 3: delete the rows that were put into setting
-- lock: setting: ROW EXCLUSIVE, blocks who writes the same rows while its rows are written
-- lock: mig_inserted__setting__1: ACCESS EXCLUSIVE, blocks reads and writes for an instant
delete from "setting" where exists (select 1 from "mig_inserted__setting__1" where "mig_inserted__setting__1"."name" = "setting"."name");
drop table "mig_inserted__setting__1";

commit;

begin;

-- step 4: delete 1 row from setting
-- lock: setting: ROW EXCLUSIVE, blocks who writes the same rows while its rows are written
delete from "setting" where "name" in ('colour');

-- step 5: drop table place
-- lock: place: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "place";

commit;

begin;

-- step 6: drop table setting
-- lock: setting: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "setting";

-- step 7: drop enum level
drop type "level";

commit;
