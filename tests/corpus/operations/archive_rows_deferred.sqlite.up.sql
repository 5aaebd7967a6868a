-- archive_rows_deferred: forward, for SQLite 3.40 or later
-- Rows that refer to each other, some at the end of a transaction
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5
-- note: SQLite does not enforce the length of char and varchar

pragma busy_timeout = 3000;

begin immediate;

-- step 1: create table node
create table "node" (
  "id" integer not null constraint "node_pkey" primary key,
  "parent" integer constraint "node_parent_fkey" references "node" ("id"),
  "next" integer constraint "node_next_fkey" references "node" ("id") deferrable initially deferred
);

-- step 2: insert 3 rows into node
insert into "node" ("id", "parent", "next") values
  (1, null, 2),
  (2, 1, 1),
  (3, 2, null);

-- step 3: archive rows of node as mig_archive__node__1
create table "mig_archive__node__1" (
  "id" integer not null constraint "mig_archive__node__1_pkey" primary key,
  "parent" integer,
  "next" integer
);
insert into "mig_archive__node__1" ("id", "parent", "next")
  select "id", "parent", "next" from "node" where ("node"."id" > 0) and ("node"."id" < 4);
delete from "node" where "id" in (select "id" from "mig_archive__node__1");

-- step 4: add column name to node
alter table "node" add column "name" text;

commit;
