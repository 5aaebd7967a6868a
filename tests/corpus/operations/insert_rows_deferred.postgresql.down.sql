-- insert_rows_deferred: reverse, for PostgreSQL 15 or later
-- Rows whose keys are checked in the end, and a change of their table
-- reversal: exact
-- this destroys what was written since:
--   the column label of node with its values
--   the table node with all its rows

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: drop column label of node
alter table "node" drop column "label";

-- step 2: delete 2 rows from node
delete from "node" where "id" in (1, 2);
set constraints all immediate;

-- step 3: drop table node
drop table "node";

commit;
