-- phases_irreversible, phase expand: forward, for SQLite 3.40 or later
-- runs while the old code still runs, before the new code is deployed
-- Each phase has a reverse of its own, or none
-- reversal: irreversible, because notes must not come back
-- lock timeout: 3000 ms, retry: 5
-- note: SQLite does not enforce the length of char and varchar

pragma busy_timeout = 3000;

begin immediate;

-- step 1: create table letter
create table "letter" (
  "id" integer not null constraint "letter_pkey" primary key autoincrement,
  "body" text not null,
  "note" text
);

-- step 2: drop column note of letter
alter table "letter" drop column "note";

commit;
