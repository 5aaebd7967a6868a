-- sqlite_rebuild_values: reverse, for PostgreSQL 15 or later
-- What a rebuild copies, changed more than once
-- reversal: lossy, it does not bring back
--   values of score in person that the new type has changed
-- this destroys what was written since:
--   the table person with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: change type of seen of person to date
-- lock: person: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "person" alter column "seen" type date;

-- step 2: rename column points of person to score
-- lock: person: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "person" rename column "points" to "score";

commit;

begin;

-- step 3: change type of score of person to varchar(10)
-- lock: person: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "person" alter column "score" drop default,
  alter column "score" type varchar(10) using cast("score" as varchar(10)),
  alter column "score" set default '7';

-- step 4: rename 'glad' of enum mood to 'happy'
alter type "mood" rename value 'glad' to 'happy';

-- step 5: rename 'ok' of enum mood to 'other'
alter type "mood" rename value 'ok' to 'other';

-- step 6: rename 'sad' of enum mood to 'ok'
alter type "mood" rename value 'sad' to 'ok';

-- step 7: rename 'other' of enum mood to 'sad'
alter type "mood" rename value 'other' to 'sad';

-- step 8: drop table person
-- lock: person: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "person";

-- step 9: drop enum mood
drop type "mood";

commit;
