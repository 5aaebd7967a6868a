-- 0001_initial: forward, for SQLite 3.40 or later
-- Users
-- reversal: exact
-- note: SQLite does not enforce the length of char and varchar

begin immediate;

-- step 1: create table person
create table "person" (
  "id" integer not null constraint "person_pkey" primary key autoincrement,
  "name" text not null,
  "role" text not null default 'reader' check ("role" in ('reader', 'writer'))
);

commit;
