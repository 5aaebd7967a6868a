-- add_primary_key: reverse, for PostgreSQL 15 or later
-- A primary key, and one that goes
-- reversal: exact
-- this destroys what was written since:
--   the table other with all its rows
--   the table line with all its rows

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: drop primary key of other
alter table "other" drop constraint "other_pkey";

-- step 2: add primary key to other
alter table "other" add constraint "other_pkey" primary key ("a");

-- step 3: drop table other
drop table "other";

-- step 4: drop primary key of line
alter table "line" drop constraint "line_key";

-- step 5: drop table line
drop table "line";

commit;
