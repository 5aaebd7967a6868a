-- run_sql_state: forward, for SQLite 3.40 or later
-- What raw SQL does to the schema
-- reversal: lossy, it does not bring back
--   what sql 'drop what is kept' did, but for what its author undoes
--   the rows of kept
--   what sql 'the longest ones first' did, but for what its author undoes
--   what sql 'how long an essay is' did, but for what its author undoes
--   what sql 'search vector' did, but for what its author undoes
-- lock timeout: 3000 ms, retry: 5
-- note: SQLite does not enforce the length of char and varchar

pragma busy_timeout = 3000;

begin immediate;

-- step 1: create table author
create table "author" (
  "id" integer not null constraint "author_pkey" primary key autoincrement,
  "name" text not null
);

-- step 2: create table essay
create table "essay" (
  "id" integer not null constraint "essay_pkey" primary key autoincrement,
  "body" text not null,
  "author_id" integer constraint "essay_author_id_fkey" references "author" ("id")
);

-- step 3: sql 'how long an essay is'
alter table essay add column size integer not null default 0;

-- step 4: create table kept
create table "kept" (
  "id" integer not null constraint "kept_pkey" primary key autoincrement,
  "name" text not null
);

-- step 5: sql 'drop what is kept'
drop table kept;

-- step 6: add column note to essay
alter table "essay" add column "note" text not null default 'x' constraint "essay_note_there" check ("note" <> '');

commit;
