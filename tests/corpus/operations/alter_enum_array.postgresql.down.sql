-- alter_enum_array: reverse, for PostgreSQL 15 or later
-- A value goes out of arrays too
-- reversal: lossy, it does not bring back
--   which rows had 'b' of the enum tag
-- this destroys what was written since:
--   the table note with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

-- step 1: add 'b' to enum tag
alter type "tag" add value 'b' before 'c';

begin;

-- step 2: drop table note
-- lock: note: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "note";

-- step 3: drop enum tag
drop type "tag";

commit;
