-- run_sql: reverse, for SQLite 3.40 or later
-- Raw SQL: routines, with a trigger that calls one
-- reversal: lossy, it does not bring back
--   what sql 'find essays faster' did, but for what its author undoes
--   what sql 'count the words' did, but for what its author undoes
-- this destroys what was written since:
--   the table word_log with all its rows
--   the table essay with all its rows
-- lock timeout: 3000 ms, retry: 5

pragma busy_timeout = 3000;

begin immediate;

-- step 1: add index essay_title_fast on essay
-- lock: essay: the database, blocks writes while the index is built
create index "essay_title_fast" on "essay" ("title");

commit;

-- step 2: sql 'find essays faster'
drop index essay_title_fast;

begin immediate;

-- step 3: drop trigger essay_counts on essay
-- lock: essay: the database, blocks writes for an instant
drop trigger "essay_counts";

-- step 4: sql 'count the words'
drop table word_log;

-- step 5: drop table essay
-- lock: essay: the database, blocks writes for an instant
drop table "essay";

commit;
