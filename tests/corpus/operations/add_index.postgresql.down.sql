-- add_index: reverse, for PostgreSQL 15 or later
-- Indexes come and go
-- reversal: exact
-- this destroys what was written since:
--   the table essay with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

-- step 1: add index essay_title_idx on essay
-- lock: essay: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: essay: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "essay_title_idx";
create index concurrently "essay_title_idx" on "essay" ("title");
set lock_timeout = '3s';

-- step 2: drop index essay_like_idx on essay
-- lock: essay: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
set lock_timeout = 0;
drop index concurrently "essay_like_idx";
set lock_timeout = '3s';

-- step 3: drop index essay_nulls_idx on essay
-- lock: essay: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
set lock_timeout = 0;
drop index concurrently "essay_nulls_idx";
set lock_timeout = '3s';

-- step 4: drop index essay_cover_idx on essay
-- lock: essay: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
set lock_timeout = 0;
drop index concurrently "essay_cover_idx";
set lock_timeout = '3s';

-- step 5: drop index essay_hash_idx on essay
-- lock: essay: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
set lock_timeout = 0;
drop index concurrently "essay_hash_idx";
set lock_timeout = '3s';

-- step 6: drop index essay_stars_idx2 on essay
-- lock: essay: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
set lock_timeout = 0;
drop index concurrently "essay_stars_idx2";
set lock_timeout = '3s';

-- step 7: drop index essay_stars_idx on essay
-- lock: essay: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
set lock_timeout = 0;
drop index concurrently "essay_stars_idx";
set lock_timeout = '3s';

-- step 8: drop index essay_title_idx on essay
-- lock: essay: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
set lock_timeout = 0;
drop index concurrently "essay_title_idx";
set lock_timeout = '3s';

begin;

-- step 9: drop table essay
-- lock: essay: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "essay";

commit;
