-- 0002: forward, for SQLite 3.40 or later
-- What the reverse takes away needs no reverse of its own
-- reversal: lossy, it does not bring back
--   the rows of member that are deleted
-- lock timeout: 3000 ms, retry: 5
-- note: SQLite does not enforce the length of char and varchar

pragma busy_timeout = 3000;

begin immediate;

-- step 1: add column label to member
-- lock: member: the database, blocks writes for an instant
alter table "member" add column "label" text;

-- step 2: add column rank to member
-- lock: member: the database, blocks writes for an instant
alter table "member" add column "rank" integer;

-- step 3: update label, rank of member
-- lock: member: the database, blocks writes while its rows are written
update "member" set "label" = "member"."name" || '!', "rank" = "member"."visits" * 10;

-- step 4: delete rows of member
-- lock: member: the database, blocks writes while its rows are written
delete from "member" where "member"."visits" < 0;

-- step 5: create table copy
create table "copy" (
  "id" integer not null constraint "copy_pkey" primary key autoincrement,
  "note" text
);

-- step 6: insert rows of a query into copy
create table "mig_inserted__copy__1" (
  "id" integer not null constraint "mig_inserted__copy__1_pkey" primary key
);
insert into "mig_inserted__copy__1" ("id")
select "mig_rows"."id"
from (
select "m"."id" as "id", "m"."name" as "note"
from "member" as "m"
) as "mig_rows";
insert into "copy" ("id", "note")
select "mig_rows"."id", "mig_rows"."note"
from (
select "m"."id" as "id", "m"."name" as "note"
from "member" as "m"
) as "mig_rows" where exists (select 1 from "mig_inserted__copy__1" where "mig_inserted__copy__1"."id" = "mig_rows"."id");

-- step 7: update note of copy
update "copy" set "note" = null where "copy"."note" = 'Bob';

-- step 8: delete rows of copy
delete from "copy" where "copy"."note" is null;

-- step 9: rename table copy to second
alter table "copy" rename to "second";

-- step 10: rename column note of second to word
alter table "second" rename column "note" to "word";

-- step 11: update word of second
update "second" set "word" = 'x';

commit;
