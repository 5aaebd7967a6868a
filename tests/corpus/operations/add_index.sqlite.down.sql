-- add_index: reverse, for SQLite 3.40 or later
-- Indexes come and go
-- reversal: exact
-- this destroys what was written since:
--   the table essay with all its rows

begin immediate;

-- step 1: add index essay_title_idx on essay
create index "essay_title_idx" on "essay" ("title");

-- step 2: drop index essay_stars_idx2 on essay
drop index "essay_stars_idx2";

-- step 3: drop index essay_stars_idx on essay
drop index "essay_stars_idx";

-- step 4: drop index essay_title_idx on essay
drop index "essay_title_idx";

-- step 5: drop table essay
drop table "essay";

commit;
