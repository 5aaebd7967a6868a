-- add_primary_key: forward, for PostgreSQL 15 or later
-- A primary key, and one that goes
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: create table line
create table "line" (
  "a" integer not null,
  "b" integer not null
);

-- step 2: add primary key to line
alter table "line" add constraint "line_key" primary key ("a", "b");

-- step 3: create table other
create table "other" (
  "a" integer not null,
  "b" integer not null,
  constraint "other_pkey" primary key ("a")
);

-- step 4: drop primary key of other
alter table "other" drop constraint "other_pkey";

-- step 5: add primary key to other
alter table "other" add constraint "other_pkey" primary key ("b");

commit;
