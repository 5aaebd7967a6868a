-- drop_column_rebuild: reverse, for PostgreSQL 15 or later
-- A column of a check over two columns, and one of a composite key
-- reversal: lossy, it does not bring back
--   the values of b in child
-- this destroys what was written since:
--   the table child with all its rows
--   the table parent with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: add column b to child
-- lock: child: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "child" add column "b" integer not null default 2;

-- step 2: add check child_order on child
-- lock: child: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "child" add constraint "child_order" check ("b" < "c") not valid;

commit;

begin;

-- step 3: look whether all rows of child hold child_order
-- lock: child: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "child" validate constraint "child_order";

-- step 4: wait for parent
-- lock: parent: SHARE ROW EXCLUSIVE, blocks writes for an instant
lock table "parent" in share row exclusive mode;

-- step 5: add foreign key child_a_b_fkey on child
-- lock: child: SHARE ROW EXCLUSIVE, blocks writes for an instant
-- lock: parent: SHARE ROW EXCLUSIVE, blocks writes for an instant
alter table "child" add constraint "child_a_b_fkey" foreign key ("a", "b") references "parent" ("a", "b") not valid;

commit;

begin;

-- step 6: look whether all rows of child hold child_a_b_fkey
-- lock: child: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "child" validate constraint "child_a_b_fkey";

-- step 7: drop table child
-- lock: child: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: parent: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "child";

-- step 8: drop table parent
-- lock: parent: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "parent";

commit;
