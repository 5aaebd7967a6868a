-- add_index: reverse, for PostgreSQL 15 or later
-- Indexes come and go
-- reversal: exact
-- this destroys what was written since:
--   the table essay with all its rows

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: add index essay_title_idx on essay
create index "essay_title_idx" on "essay" ("title");

-- step 2: drop index essay_like_idx on essay
drop index "essay_like_idx";

-- step 3: drop index essay_nulls_idx on essay
drop index "essay_nulls_idx";

-- step 4: drop index essay_cover_idx on essay
drop index "essay_cover_idx";

-- step 5: drop index essay_hash_idx on essay
drop index "essay_hash_idx";

-- step 6: drop index essay_stars_idx2 on essay
drop index "essay_stars_idx2";

-- step 7: drop index essay_stars_idx on essay
drop index "essay_stars_idx";

-- step 8: drop index essay_title_idx on essay
drop index "essay_title_idx";

-- step 9: drop table essay
drop table "essay";

commit;
