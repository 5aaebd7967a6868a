-- run_sql_opaque: forward, for SQLite 3.40 or later
-- What mig has no word for
-- reversal: lossy, it does not bring back
--   what sql 'no totals' did, but for what its author undoes
--   what sql 'totals' did, but for what its author undoes
-- lock timeout: 3000 ms, retry: 5
-- note: SQLite does not enforce the length of char and varchar

pragma busy_timeout = 3000;

begin immediate;

-- step 1: create table essay
create table "essay" (
  "id" integer not null constraint "essay_pkey" primary key autoincrement,
  "month" integer not null default 1,
  "words" integer not null default 0,
  "title" text not null default 'untitled'
);

-- step 2: create view long_essay
-- lock: long_essay: the database, blocks writes for an instant
create view "long_essay" as
select "e"."id" as "id", "e"."words" as "words"
from "essay" as "e"
where "e"."words" > 1000;

-- step 3: sql 'totals'
create trigger monthly_totals after delete on essay
  begin
    select case when old.month = 0 then raise(abort, 'never; ever') end;
  end;

-- step 4: add column note to essay
alter table "essay" add column "note" text;

-- step 5: add index essay_title_idx on essay
create index "essay_title_idx" on "essay" ("title");

-- step 6: sql 'no totals'
drop trigger monthly_totals;

-- step 7: rename column month of essay to in_month
alter table "essay" rename column "month" to "in_month";

commit;
