-- alter_enum_named: reverse, for PostgreSQL 15 or later
-- A value of an enum gets another name wherever it is said
-- reversal: exact
-- this destroys what was written since:
--   the table person with all its rows

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: rename column now of person to feeling
alter table "person" rename column "now" to "feeling";

-- step 2: rename 'low' of enum mood to 'sad'
alter type "mood" rename value 'low' to 'sad';

-- step 3: rename 'fine' of enum mood to 'ok'
alter type "mood" rename value 'fine' to 'ok';

-- step 4: rename column earlier of person to before
alter table "person" rename column "earlier" to "before";

-- step 5: drop view finest
drop view "finest";

-- step 6: drop view fine
drop view "fine";

-- step 7: drop table person
drop table "person";

-- step 8: drop enum mood
drop type "mood";

commit;
