-- require: reverse, for PostgreSQL 15 or later
-- What has to hold before the next step
-- reversal: exact
-- this destroys what was written since:
--   the table app.letter with all its rows
--   the column done of essay with its values
--   the table place with all its rows
--   the table essay with all its rows
--   the table kind with all its rows

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: drop table app.letter
drop table "app"."letter";

-- step 2: drop schema app
drop schema "app";

-- step 3: drop column done of essay
alter table "essay" drop column "done";

-- step 4: drop view light
drop view "light";

-- step 5: delete 2 rows from kind
delete from "kind" where "id" in (1, 2);

-- step 6: drop table place
drop table "place";

-- step 7: drop table essay
drop table "essay";

-- step 8: drop table kind
drop table "kind";

-- step 9: drop enum mood
drop type "mood";

commit;
