-- archive_rows_deferred: reverse, for SQLite 3.40 or later
-- Rows that refer to each other, some at the end of a transaction
-- reversal: exact
-- this destroys what was written since:
--   the column name of node with its values
--   the table node with all its rows
-- lock timeout: 3000 ms, retry: 5

pragma busy_timeout = 3000;

-- step 1: switch foreign keys off
pragma foreign_keys = off;

begin immediate;

-- step 2: make sure that they are off
create temp table "mig_guard" (ok integer not null constraint "foreign keys must be off before a table rebuild" check (ok = 1));
insert into temp."mig_guard" select foreign_keys = 0 from pragma_foreign_keys;
drop table temp."mig_guard";

-- step 3: drop column name of node
-- lock: node: the database, blocks writes while the table is written anew
alter table "node" drop column "name";

-- step 4: put the rows of mig_archive__node__1 back into node
-- lock: node: the database, blocks writes while its rows are written
insert into "node" ("id", "parent", "next")
  select "id", "parent", "next" from "mig_archive__node__1";
drop table "mig_archive__node__1";

-- step 5: delete 3 rows from node
-- lock: node: the database, blocks writes while its rows are written
delete from "node" where "id" in (1, 2, 3);

-- step 6: drop table node
-- lock: node: the database, blocks writes for an instant
drop table "node";

commit;

-- step 7: switch foreign keys on
pragma foreign_keys = on;
