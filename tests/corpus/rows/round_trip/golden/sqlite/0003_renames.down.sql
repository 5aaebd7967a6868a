-- 0003_renames: reverse, for SQLite 3.40 or later
-- Other names, and rows of its own
-- reversal: exact
-- this destroys what was written since:
--   the column kind of station with its values
--   the table kind with all its rows

begin immediate;

-- step 1: delete 2 rows from kind
delete from "kind" where "name" in ('a', 'b');

-- step 2: drop table kind
drop table "kind";

-- step 3: drop column kind of station
alter table "station" drop column "kind";

-- step 4: add unique owner_email_key on owner
create unique index "owner_email_key" on "owner" ("email");

-- step 5: rename column title of station to name
alter table "station" rename column "title" to "name";

-- step 6: rename table station to channel
alter table "station" rename to "channel";

commit;
