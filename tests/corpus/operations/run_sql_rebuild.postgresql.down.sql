-- run_sql_rebuild: reverse, for PostgreSQL 15 or later
-- Raw SQL between the rebuilds of SQLite
-- reversal: lossy, it does not bring back
--   what sql 'shout' did
-- this destroys what was written since:
--   the table essay with all its rows
--   the table author with all its rows

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: set default of name of author
alter table "author" alter column "name" set default 'nobody';

-- step 2: drop check author_has_a_name on author
alter table "author" drop constraint "author_has_a_name";

-- step 3: drop table essay
drop table "essay";

-- step 4: drop table author
drop table "author";

commit;
