-- create_table_engines: reverse, for PostgreSQL 15 or later
-- Parts that only some engines have
-- reversal: exact
-- this destroys what was written since:
--   the column hits of essay with its values
--   the table essay_search with all its rows
--   the table essay with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

-- step 1: drop index essay_hits_idx on essay
-- lock: essay: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
set lock_timeout = 0;
drop index concurrently "essay_hits_idx";
set lock_timeout = '3s';

begin;

-- step 2: drop column hits of essay
-- lock: essay: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "essay" drop column "hits";

commit;

begin;

-- step 3: drop table essay_search
-- lock: essay_search: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: essay: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "essay_search";

-- step 4: drop table essay
-- lock: essay: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "essay";

commit;
