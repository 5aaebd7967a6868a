-- run_sql: reverse, for PostgreSQL 15 or later
-- Raw SQL: routines, with a trigger that calls one
-- reversal: lossy, it does not bring back
--   what sql 'find essays faster' did, but for what its author undoes
--   what sql 'count the words' did, but for what its author undoes
-- this destroys what was written since:
--   the table word_log with all its rows
--   the table essay with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

-- step 1: add index essay_title_fast on essay
-- lock: essay: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: essay: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "essay_title_fast";
create index concurrently "essay_title_fast" on "essay" ("title");
set lock_timeout = '3s';

-- step 2: sql 'find essays faster'
drop index concurrently essay_title_fast;

begin;

-- step 3: drop trigger essay_counts on essay
-- lock: essay: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop trigger "essay_counts" on "essay";

commit;

begin;

-- step 4: sql 'count the words'
drop function essay_words();
drop function count_words(text);

-- step 5: drop table essay
-- lock: essay: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "essay";

commit;
