-- 0001: forward, for SQLite 3.40 or later
-- Members
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5
-- note: SQLite does not enforce the length of char and varchar

pragma busy_timeout = 3000;

begin immediate;

-- step 1: create table member
create table "member" (
  "id" integer not null constraint "member_pkey" primary key autoincrement,
  "name" text not null,
  "visits" integer not null default 0
);

-- step 2: insert 2 rows into member
insert into "member" ("id", "name", "visits") values
  (1001, 'Ann', 3),
  (1002, 'Bob', 0);

commit;
