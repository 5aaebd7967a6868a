-- require: reverse, for SQLite 3.40 or later
-- What has to hold before the next step
-- reversal: exact
-- this destroys what was written since:
--   the table app.letter with all its rows
--   the column done of essay with its values
--   the table place with all its rows
--   the table essay with all its rows
--   the table kind with all its rows
-- lock timeout: 3000 ms, retry: 5

pragma busy_timeout = 3000;

begin immediate;

-- step 1: drop view light
-- lock: light: the database, blocks writes for an instant
drop view "light";

-- step 2: drop column done of essay
-- lock: essay: the database, blocks writes while the table is written anew
alter table "essay" drop column "done";

-- step 3: delete 2 rows from kind
-- lock: kind: the database, blocks writes while its rows are written
delete from "kind" where "id" in (1, 2);

-- step 4: drop table place
-- lock: place: the database, blocks writes for an instant
drop table "place";

-- step 5: drop table essay
-- lock: essay: the database, blocks writes for an instant
drop table "essay";

-- step 6: drop table kind
-- lock: kind: the database, blocks writes for an instant
drop table "kind";

commit;
