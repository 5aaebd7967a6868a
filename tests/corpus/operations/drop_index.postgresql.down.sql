-- drop_index: reverse, for PostgreSQL 15 or later
-- Indexes and columns that come back with all that was said of them
-- reversal: lossy, it does not bring back
--   the values of length in essay
--   the values of any in essay
--   the values of bytes in essay
--   the values of plain in essay
-- this destroys what was written since:
--   the table essay with all its rows

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: add column length to essay
alter table "essay" add column "length" numeric(6,2) not null default 0.25;

-- step 2: add column plain to essay
alter table "essay" add column "plain" varchar(20) collate "C";

-- step 3: add column twice to essay
alter table "essay" add column "twice" integer generated always as ("stars" * 2) stored;

-- step 4: add unique essay_both_key on essay
alter table "essay" add constraint "essay_both_key" unique ("title", "stars");

-- step 5: add unique essay_live_key on essay
create unique index "essay_live_key" on "essay" ("title") where not "done";

-- step 6: add index essay_noted_idx on essay
create index "essay_noted_idx" on "essay" ("length");
comment on index "essay_noted_idx" is 'for the archive';

-- step 7: add index essay_cover_idx on essay
create index "essay_cover_idx" on "essay" ("title") include ("stars");

-- step 8: add index essay_open_idx on essay
create index "essay_open_idx" on "essay" ("stars") where not "done";

-- step 9: add index essay_best_idx on essay
create index "essay_best_idx" on "essay" ("stars" desc, "title");

-- step 10: drop table essay
drop table "essay";

commit;
