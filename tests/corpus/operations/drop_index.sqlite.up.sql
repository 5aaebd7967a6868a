-- drop_index: forward, for SQLite 3.40 or later
-- Indexes and columns that come back with all that was said of them
-- reversal: lossy, it does not bring back
--   the values of length in essay
--   the values of any in essay
--   the values of bytes in essay
--   the values of plain in essay
-- lock timeout: 3000 ms, retry: 5
-- note: SQLite does not enforce the length of char and varchar
-- note: SQLite stores a decimal as an integer or a double: it is not exact
-- note: SQLite has no comments: they stay in the migration

pragma busy_timeout = 3000;

begin immediate;

-- step 1: create table essay
create table "essay" (
  "id" integer not null constraint "essay_pkey" primary key autoincrement,
  "title" text not null,
  "stars" integer,
  "done" boolean not null default 0,
  "length" decimal(6,2) not null default 0.25,
  "twice" integer generated always as ("stars" * 2) stored,
  "any" text collate "nocase"
);
create unique index "essay_live_key" on "essay" ("title") where not "done";
create unique index "essay_both_key" on "essay" ("title", "stars");
create index "essay_best_idx" on "essay" ("stars" desc, "title");
create index "essay_open_idx" on "essay" ("stars") where not "done";
create index "essay_noted_idx" on "essay" ("length");

-- step 2: drop index essay_best_idx on essay
drop index "essay_best_idx";

-- step 3: drop index essay_open_idx on essay
drop index "essay_open_idx";

-- step 4: drop index essay_noted_idx on essay
drop index "essay_noted_idx";

-- step 5: drop unique essay_live_key on essay
drop index "essay_live_key";

-- step 6: drop unique essay_both_key on essay
drop index "essay_both_key";

-- step 7: drop column twice of essay
alter table "essay" drop column "twice";

-- step 8: drop column any of essay
alter table "essay" drop column "any";

-- step 9: drop column length of essay
alter table "essay" drop column "length";

commit;
