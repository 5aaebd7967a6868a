-- run_sql: reverse, for PostgreSQL 15 or later
-- Raw SQL: routines, with a trigger that calls one
-- reversal: lossy, it does not bring back
--   what sql 'find essays faster' did, but for what its author undoes
--   what sql 'count the words' did, but for what its author undoes
-- this destroys what was written since:
--   the table word_log with all its rows
--   the table essay with all its rows

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: add index essay_title_fast on essay
create index "essay_title_fast" on "essay" ("title");

commit;

-- step 2: sql 'find essays faster'
drop index concurrently essay_title_fast;

begin;

-- step 3: drop trigger essay_counts on essay
drop trigger "essay_counts" on "essay";

-- step 4: sql 'count the words'
drop function essay_words();
drop function count_words(text);

-- step 5: drop table essay
drop table "essay";

commit;
