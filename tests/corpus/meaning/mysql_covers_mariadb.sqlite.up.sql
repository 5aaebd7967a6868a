-- mysql_covers_mariadb: forward, for SQLite 3.40 or later
-- What is said of MySQL holds for MariaDB, where that is not named beside it
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5

pragma busy_timeout = 3000;

begin immediate;

-- step 1: create table t
create table "t" (
  "id" integer not null constraint "t_pkey" primary key autoincrement,
  "neither" integer,
  "most" integer,
  "covered" text,
  "own" text
);

-- step 2: create table u
create table "u" (
  "id" integer not null constraint "u_pkey" primary key autoincrement,
  "of" integer constraint "u_of_fkey" references "t" ("id") on delete restrict
);

-- step 3: create view v
-- lock: v: the database, blocks writes for an instant
create view "v" as
select 4 as x;

-- step 4: create view w
-- lock: w: the database, blocks writes for an instant
create view "w" as
select 4 as x;

-- step 5: add column others to u
alter table "u" add column "others" integer;

commit;
