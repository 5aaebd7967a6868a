-- alter_enum_array: reverse, for PostgreSQL 15 or later
-- A value goes out of arrays too
-- reversal: lossy, it does not bring back
--   which rows had 'b' of the enum tag
-- this destroys what was written since:
--   the table note with all its rows

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

-- step 1: add 'b' to enum tag
alter type "tag" add value 'b' before 'c';

begin;

-- step 2: drop table note
drop table "note";

-- step 3: drop enum tag
drop type "tag";

commit;
