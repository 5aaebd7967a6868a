-- add_index: forward, for SQLite 3.40 or later
-- Indexes come and go
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5
-- note: SQLite does not enforce the length of char and varchar
-- note: SQLite has no comments: they stay in the migration

pragma busy_timeout = 3000;

begin immediate;

-- step 1: create table essay
create table "essay" (
  "id" integer not null constraint "essay_pkey" primary key autoincrement,
  "title" text not null,
  "stars" integer,
  "done" boolean not null default 0
);

-- step 2: add index essay_title_idx on essay
create index "essay_title_idx" on "essay" ("title");

-- step 3: add index essay_stars_idx on essay
create index "essay_stars_idx" on "essay" ("stars" desc, "title");

-- step 4: add index essay_stars_idx2 on essay
create index "essay_stars_idx2" on "essay" ("stars") where not "done";

-- step 5: drop index essay_title_idx on essay
drop index "essay_title_idx";

commit;
