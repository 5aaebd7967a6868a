-- drop_table: forward, for SQLite 3.40 or later
-- A table goes, and comes back with all that hung on it
-- reversal: lossy, it does not bring back
--   the rows of parent
--   the rows of doomed
-- lock timeout: 3000 ms, retry: 5
-- note: SQLite does not enforce the length of char and varchar
-- note: SQLite has no comments: they stay in the migration

pragma busy_timeout = 3000;

-- step 1: switch foreign keys off
pragma foreign_keys = off;

begin immediate;

-- step 2: make sure that they are off
create temp table "mig_guard" (ok integer not null constraint "foreign keys must be off before a table rebuild" check (ok = 1));
insert into temp."mig_guard" select foreign_keys = 0 from pragma_foreign_keys;
drop table temp."mig_guard";

-- step 3: create table parent
create table "parent" (
  "id" integer not null constraint "parent_pkey" primary key autoincrement
);

-- step 4: create table doomed
create table "doomed" (
  "id" integer not null constraint "doomed_pkey" primary key autoincrement,
  "parent_id" integer constraint "doomed_parent_id_fkey" references "parent" ("id") on delete set null,
  "self_id" integer constraint "doomed_self_id_fkey" references "doomed" ("id") on delete restrict,
  "name" text not null constraint "doomed_name_check" check ("name" <> ''),
  "shade" text not null default 'red' check ("shade" in ('red', 'green'))
);
create unique index "doomed_name_key" on "doomed" ("name");
create index "doomed_shade_idx" on "doomed" ("shade", "name");

-- step 5: drop table doomed
drop table "doomed";

-- step 6: drop table parent
drop table "parent";

commit;

-- step 7: switch foreign keys on
pragma foreign_keys = on;
