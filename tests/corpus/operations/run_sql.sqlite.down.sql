-- run_sql: reverse, for SQLite 3.40 or later
-- Raw SQL: routines, with a trigger that calls one
-- reversal: lossy, it does not bring back
--   what sql 'find essays faster' did, but for what its author undoes
--   what sql 'count the words' did, but for what its author undoes
-- this destroys what was written since:
--   the table word_log with all its rows
--   the table essay with all its rows

begin immediate;

-- step 1: add index essay_title_fast on essay
create index "essay_title_fast" on "essay" ("title");

commit;

-- step 2: sql 'find essays faster'
drop index essay_title_fast;

begin immediate;

-- step 3: drop trigger essay_counts on essay
drop trigger "essay_counts";

-- step 4: sql 'count the words'
drop table word_log;

-- step 5: drop table essay
drop table "essay";

commit;
