-- insert_rows_deferred: reverse, for PostgreSQL 15 or later
-- Rows whose keys are checked in the end, and a change of their table
-- reversal: exact
-- this destroys what was written since:
--   the column label of node with its values
--   the table node with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: drop column label of node
-- lock: node: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "node" drop column "label";

commit;

begin;

-- step 2: delete 2 rows from node
-- lock: node: ROW EXCLUSIVE, blocks who writes the same rows while its rows are written
delete from "node" where "id" in (1, 2);
set constraints all immediate;

-- step 3: drop table node
-- lock: node: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "node";

commit;
