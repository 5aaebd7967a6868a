-- view_rebuild: reverse, for PostgreSQL 15 or later
-- Tables are rebuilt under a view, with children that stay
-- reversal: lossy, it does not bring back
--   which values of note in parent were null
-- this destroys what was written since:
--   the table log with all its rows
--   the table child with all its rows
--   the table parent with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: drop check parent_note on parent
-- lock: parent: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "parent" drop constraint "parent_note";

-- step 2: drop not null on note of parent
-- lock: parent: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "parent" alter column "note" drop not null;

commit;

begin;

-- step 3: drop trigger child_names_parent on child
-- lock: child: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop trigger "child_names_parent" on "child";

commit;

begin;

-- step 4: drop trigger parent_gone on parent
-- lock: parent: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop trigger "parent_gone" on "parent";

commit;

begin;

-- step 5: drop table log
-- lock: log: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "log";

commit;

begin;

-- step 6: drop view counted
-- lock: counted: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop view "counted";

commit;

begin;

-- step 7: drop table child
-- lock: child: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: parent: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "child";

-- step 8: drop table parent
-- lock: parent: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "parent";

commit;
