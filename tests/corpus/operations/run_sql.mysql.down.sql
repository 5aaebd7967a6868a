-- run_sql: reverse, for MySQL 8.0 or later
-- Raw SQL: routines, with a trigger that calls one
-- reversal: lossy, it does not bring back
--   what sql 'find essays faster' did, but for what its author undoes
--   what sql 'count the words' did, but for what its author undoes
-- this destroys what was written since:
--   the table word_log with all its rows
--   the table essay with all its rows
-- lock timeout: 3000 ms, retry: 5

set names utf8mb4;
set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
set session lock_wait_timeout = 3;
set session innodb_lock_wait_timeout = 3;

-- step 1: add index essay_title_fast on essay
-- lock: essay: INPLACE, LOCK=NONE, blocks nothing while the index is built, but reads and writes for an instant before and after
alter table `essay` add key `essay_title_fast` (`title`),
  algorithm = inplace, lock = none;

-- step 2: sql 'find essays faster'
drop index essay_title_fast on essay;

-- step 3: drop trigger essay_counts on essay
-- lock: essay: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop trigger `essay_counts`;

-- step 4: sql 'count the words'
drop procedure no_words;
drop function count_words;

-- step 5: drop table essay
-- lock: essay: LOCK=EXCLUSIVE, blocks reads and writes for an instant
drop table `essay`;
