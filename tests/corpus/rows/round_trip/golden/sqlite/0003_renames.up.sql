-- 0003_renames: forward, for SQLite 3.40 or later
-- Other names, and rows of its own
-- reversal: exact
-- note: SQLite does not enforce the length of char and varchar

begin immediate;

-- step 1: rename table channel to station
alter table "channel" rename to "station";

-- step 2: rename column name of station to title
alter table "station" rename column "name" to "title";

-- step 3: create table kind
create table "kind" (
  "name" text not null constraint "kind_pkey" primary key,
  "weight" integer not null
);

-- step 4: insert 2 rows into kind
insert into "kind" ("name", "weight") values
  ('a', 1),
  ('b', 2);

-- step 5: drop unique owner_email_key on owner
drop index "owner_email_key";

-- step 6: add column kind to station
alter table "station" add column "kind" text constraint "station_kind_fkey" references "kind" ("name") on delete set null;

commit;
