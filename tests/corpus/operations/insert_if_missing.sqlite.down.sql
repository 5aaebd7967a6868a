-- insert_if_missing: reverse, for SQLite 3.40 or later
-- Rows that may be there already
-- reversal: exact
-- this destroys what was written since:
--   the table place with all its rows
--   the table setting with all its rows
-- lock timeout: 3000 ms, retry: 5

pragma busy_timeout = 3000;

begin immediate;

-- step 1: delete the rows that were put into setting
-- lock: setting: the database, blocks writes while its rows are written
-- lock: mig_inserted__setting__2: the database, blocks writes for an instant
delete from "setting" where exists (select 1 from "mig_inserted__setting__2" where "mig_inserted__setting__2"."name" = "setting"."name");
drop table "mig_inserted__setting__2";

-- step 2: delete the rows that were put into place
-- lock: place: the database, blocks writes while its rows are written
-- lock: mig_inserted__place__1: the database, blocks writes for an instant
delete from "place" where exists (select 1 from "mig_inserted__place__1" where "mig_inserted__place__1"."country" = "place"."country" and "mig_inserted__place__1"."code" = "place"."code");
drop table "mig_inserted__place__1";

-- step 3: delete the rows that were put into setting
-- lock: setting: the database, blocks writes while its rows are written
-- lock: mig_inserted__setting__1: the database, blocks writes for an instant
delete from "setting" where exists (select 1 from "mig_inserted__setting__1" where "mig_inserted__setting__1"."name" = "setting"."name");
drop table "mig_inserted__setting__1";

-- step 4: delete 1 row from setting
-- lock: setting: the database, blocks writes while its rows are written
delete from "setting" where "name" in ('colour');

-- step 5: drop table place
-- lock: place: the database, blocks writes for an instant
drop table "place";

-- step 6: drop table setting
-- lock: setting: the database, blocks writes for an instant
drop table "setting";

commit;
