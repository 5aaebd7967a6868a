-- 0001_initial: forward, for SQLite 3.40 or later
-- Users
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5
-- note: SQLite does not enforce the length of char and varchar

pragma busy_timeout = 3000;

begin immediate;

-- step 1: create table person
create table "person" (
  "id" integer not null constraint "person_pkey" primary key autoincrement,
  "name" text not null,
  "role" text not null default 'reader' check ("role" in ('reader', 'writer'))
);

commit;
