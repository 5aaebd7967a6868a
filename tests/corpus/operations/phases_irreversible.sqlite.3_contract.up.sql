-- phases_irreversible, phase contract: forward, for SQLite 3.40 or later
-- runs when no code is left that uses the old form
-- Each phase has a reverse of its own, or none
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5

pragma busy_timeout = 3000;

begin immediate;

-- step 1: add column seen to letter
-- lock: letter: the database, blocks writes for an instant
alter table "letter" add column "seen" boolean not null default 0;

-- step 2: create table stamp
create table "stamp" (
  "id" integer not null constraint "stamp_pkey" primary key autoincrement,
  "letter_id" integer not null constraint "stamp_letter_id_fkey" references "letter" ("id")
);

commit;
