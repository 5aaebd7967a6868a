-- require: reverse, for PostgreSQL 15 or later
-- What has to hold before the next step
-- reversal: exact
-- this destroys what was written since:
--   the table app.letter with all its rows
--   the column done of essay with its values
--   the table place with all its rows
--   the table essay with all its rows
--   the table kind with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: drop table app.letter
-- lock: app.letter: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "app"."letter";

-- step 2: drop schema app
drop schema "app";

commit;

begin;

-- step 3: drop column done of essay
-- lock: essay: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "essay" drop column "done";

commit;

begin;

-- step 4: drop view light
-- lock: light: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop view "light";

commit;

begin;

-- step 5: delete 2 rows from kind
-- lock: kind: ROW EXCLUSIVE, blocks who writes the same rows while its rows are written
delete from "kind" where "id" in (1, 2);

-- step 6: drop table place
-- lock: place: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "place";

commit;

begin;

-- step 7: drop table essay
-- lock: essay: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: kind: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "essay";

-- step 8: drop table kind
-- lock: kind: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "kind";

-- step 9: drop enum mood
drop type "mood";

commit;
