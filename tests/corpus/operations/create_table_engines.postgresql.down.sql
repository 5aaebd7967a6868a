-- create_table_engines: reverse, for PostgreSQL 15 or later
-- Parts that only some engines have
-- reversal: exact
-- this destroys what was written since:
--   the column hits of essay with its values
--   the table essay_search with all its rows
--   the table essay with all its rows

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: drop index essay_hits_idx on essay
drop index "essay_hits_idx";

-- step 2: drop column hits of essay
alter table "essay" drop column "hits";

-- step 3: drop table essay_search
drop table "essay_search";

-- step 4: drop table essay
drop table "essay";

commit;
