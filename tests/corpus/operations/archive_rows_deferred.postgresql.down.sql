-- archive_rows_deferred: reverse, for PostgreSQL 15 or later
-- Rows that refer to each other, some at the end of a transaction
-- reversal: exact
-- this destroys what was written since:
--   the column name of node with its values
--   the table node with all its rows

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: drop column name of node
alter table "node" drop column "name";

-- step 2: put the rows of mig_archive__node__1 back into node
insert into "node" ("id", "parent", "next")
  select "id", "parent", "next" from "mig_archive__node__1";
drop table "mig_archive__node__1";
set constraints all immediate;

-- step 3: delete 3 rows from node
delete from "node" where "id" in (1, 2, 3);
set constraints all immediate;

-- step 4: drop table node
drop table "node";

commit;
