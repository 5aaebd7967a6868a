-- insert_rows_deferred: forward, for SQLite 3.40 or later
-- Rows whose keys are checked in the end, and a change of their table
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5
-- note: SQLite does not enforce the length of char and varchar

pragma busy_timeout = 3000;

begin immediate;

-- step 1: create table node
create table "node" (
  "id" integer not null constraint "node_pkey" primary key autoincrement,
  "next" integer constraint "node_next_fkey" references "node" ("id") deferrable initially deferred
);

-- step 2: insert 2 rows into node
insert into "node" ("id", "next") values
  (1, 2),
  (2, 1);

-- step 3: add column label to node
alter table "node" add column "label" text not null default 'x';

commit;
