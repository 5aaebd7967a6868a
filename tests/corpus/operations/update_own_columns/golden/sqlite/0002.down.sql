-- 0002: reverse, for SQLite 3.40 or later
-- What the reverse takes away needs no reverse of its own
-- reversal: lossy, it does not bring back
--   the rows of member that are deleted
-- this destroys what was written since:
--   the table copy with all its rows
--   the column rank of member with its values
--   the column label of member with its values
-- lock timeout: 3000 ms, retry: 5

pragma busy_timeout = 3000;

begin immediate;

-- step 1: rename column word of second to note
-- lock: second: the database, blocks writes for an instant
alter table "second" rename column "word" to "note";

-- step 2: rename table second to copy
-- lock: second: the database, blocks writes for an instant
alter table "second" rename to "copy";

-- step 3: delete the rows that were put into copy
-- lock: copy: the database, blocks writes while its rows are written
-- lock: mig_inserted__copy__1: the database, blocks writes for an instant
delete from "copy" where exists (select 1 from "mig_inserted__copy__1" where "mig_inserted__copy__1"."id" = "copy"."id");
drop table "mig_inserted__copy__1";

-- step 4: drop table copy
-- lock: copy: the database, blocks writes for an instant
drop table "copy";

-- step 5: drop column rank of member
-- lock: member: the database, blocks writes while the table is written anew
alter table "member" drop column "rank";

-- step 6: drop column label of member
-- lock: member: the database, blocks writes while the table is written anew
alter table "member" drop column "label";

commit;
