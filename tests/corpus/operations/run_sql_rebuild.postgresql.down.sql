-- run_sql_rebuild: reverse, for PostgreSQL 15 or later
-- Raw SQL between the rebuilds of SQLite
-- reversal: lossy, it does not bring back
--   what sql 'shout' did
-- this destroys what was written since:
--   the table essay with all its rows
--   the table author with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: set default of name of author
-- lock: author: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "author" alter column "name" set default 'nobody';

-- step 2: drop check author_has_a_name on author
-- lock: author: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "author" drop constraint "author_has_a_name";

commit;

begin;

-- step 3: drop table essay
-- lock: essay: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: author: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "essay";

-- step 4: drop table author
-- lock: author: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "author";

commit;
