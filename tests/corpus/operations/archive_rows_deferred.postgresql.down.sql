-- archive_rows_deferred: reverse, for PostgreSQL 15 or later
-- Rows that refer to each other, some at the end of a transaction
-- reversal: exact
-- this destroys what was written since:
--   the column name of node with its values
--   the table node with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: drop column name of node
-- lock: node: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "node" drop column "name";

commit;

begin;

-- step 2: put the rows of mig_archive__node__1 back into node
-- lock: node: ROW EXCLUSIVE, blocks who writes the same rows while its rows are written
-- lock: mig_archive__node__1: ACCESS EXCLUSIVE, blocks reads and writes for an instant
insert into "node" ("id", "parent", "next")
  select "id", "parent", "next" from "mig_archive__node__1";
drop table "mig_archive__node__1";
set constraints all immediate;

commit;

begin;

-- step 3: delete 3 rows from node
-- lock: node: ROW EXCLUSIVE, blocks who writes the same rows while its rows are written
delete from "node" where "id" in (1, 2, 3);
set constraints all immediate;

-- step 4: drop table node
-- lock: node: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "node";

commit;
