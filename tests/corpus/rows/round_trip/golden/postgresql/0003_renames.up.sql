-- 0003_renames: forward, for PostgreSQL 15 or later
-- Other names, and rows of its own
-- reversal: exact

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: rename table channel to station
alter table "channel" rename to "station";

-- step 2: rename column name of station to title
alter table "station" rename column "name" to "title";

-- step 3: drop unique owner_email_key on owner
alter table "owner" drop constraint "owner_email_key";

-- step 4: create table kind
create table "kind" (
  "name" varchar(9) not null,
  "weight" integer not null,
  constraint "kind_pkey" primary key ("name")
);

-- step 5: insert 2 rows into kind
insert into "kind" ("name", "weight") values
  ('a', 1),
  ('b', 2);

-- step 6: add column kind to station
alter table "station" add column "kind" varchar(9);

-- step 7: add foreign key station_kind_fkey on station
alter table "station" add constraint "station_kind_fkey" foreign key ("kind") references "kind" ("name") on delete set null;

commit;
