-- create_table_engines: forward, for SQLite 3.40 or later
-- Parts that only some engines have
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5
-- note: SQLite does not enforce the length of char and varchar

pragma busy_timeout = 3000;

begin immediate;

-- step 1: create table essay
create table "essay" (
  "id" integer not null constraint "essay_pkey" primary key autoincrement,
  "title" text not null,
  "body" text not null
);
create unique index "essay_title_key" on "essay" ("title") where "body" <> '';
create index "essay_title_idx" on "essay" ((lower("title")));

commit;
