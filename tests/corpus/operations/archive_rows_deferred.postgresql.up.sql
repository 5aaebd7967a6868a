-- archive_rows_deferred: forward, for PostgreSQL 15 or later
-- Rows that refer to each other, some at the end of a transaction
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: create table node
create table "node" (
  "id" bigint not null,
  "parent" bigint,
  "next" bigint,
  constraint "node_pkey" primary key ("id"),
  constraint "node_parent_fkey" foreign key ("parent") references "node" ("id"),
  constraint "node_next_fkey" foreign key ("next") references "node" ("id") deferrable initially deferred
);

-- step 2: insert 3 rows into node
insert into "node" ("id", "parent", "next") values
  (1, null, 2),
  (2, 1, 1),
  (3, 2, null);
set constraints all immediate;

-- step 3: make a table for the rows that leave node
create table "mig_archive__node__1" (
  "id" bigint not null,
  "parent" bigint,
  "next" bigint,
  constraint "mig_archive__node__1_pkey" primary key ("id")
);

-- step 4: archive rows of node as mig_archive__node__1
with mig_gone as (
  delete from "node" where ("node"."id" > 0) and ("node"."id" < 4)
  returning "id", "parent", "next"
)
insert into "mig_archive__node__1" ("id", "parent", "next")
  select "id", "parent", "next" from mig_gone;
set constraints all immediate;

-- step 5: add column name to node
alter table "node" add column "name" varchar(20);

commit;
