-- add_index: reverse, for SQLite 3.40 or later
-- Indexes come and go
-- reversal: exact
-- this destroys what was written since:
--   the table essay with all its rows
-- lock timeout: 3000 ms, retry: 5

pragma busy_timeout = 3000;

begin immediate;

-- step 1: add index essay_title_idx on essay
-- lock: essay: the database, blocks writes while the index is built
create index "essay_title_idx" on "essay" ("title");

-- step 2: drop index essay_stars_idx2 on essay
-- lock: essay: the database, blocks writes for an instant
drop index "essay_stars_idx2";

-- step 3: drop index essay_stars_idx on essay
-- lock: essay: the database, blocks writes for an instant
drop index "essay_stars_idx";

-- step 4: drop index essay_title_idx on essay
-- lock: essay: the database, blocks writes for an instant
drop index "essay_title_idx";

-- step 5: drop table essay
-- lock: essay: the database, blocks writes for an instant
drop table "essay";

commit;
