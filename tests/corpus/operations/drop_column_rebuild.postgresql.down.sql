-- drop_column_rebuild: reverse, for PostgreSQL 15 or later
-- A column of a check over two columns, and one of a composite key
-- reversal: lossy, it does not bring back
--   the values of b in child
-- this destroys what was written since:
--   the table child with all its rows
--   the table parent with all its rows

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: add column b to child
alter table "child" add column "b" integer not null default 2;

-- step 2: add check child_order on child
alter table "child" add constraint "child_order" check ("b" < "c");

-- step 3: add foreign key child_a_b_fkey on child
alter table "child" add constraint "child_a_b_fkey" foreign key ("a", "b") references "parent" ("a", "b");

-- step 4: drop table child
drop table "child";

-- step 5: drop table parent
drop table "parent";

commit;
