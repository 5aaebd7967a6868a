-- alter_enum_named: reverse, for PostgreSQL 15 or later
-- A value of an enum gets another name wherever it is said
-- reversal: exact
-- this destroys what was written since:
--   the table person with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: rename column now of person to feeling
-- lock: person: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "person" rename column "now" to "feeling";

-- step 2: rename 'low' of enum mood to 'sad'
alter type "mood" rename value 'low' to 'sad';

-- step 3: rename 'fine' of enum mood to 'ok'
alter type "mood" rename value 'fine' to 'ok';

-- step 4: rename column earlier of person to before
-- lock: person: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "person" rename column "earlier" to "before";

commit;

begin;

-- step 5: drop view finest
-- lock: finest: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop view "finest";

commit;

begin;

-- step 6: drop view fine
-- lock: fine: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop view "fine";

commit;

begin;

-- step 7: drop table person
-- lock: person: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "person";

-- step 8: drop enum mood
drop type "mood";

commit;
