-- require_between: reverse, for PostgreSQL 15 or later
-- Guards between changes of one table, and on the way back
-- reversal: exact
-- this destroys what was written since:
--   the table child with all its rows
--   the table parent with all its rows

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: require, else 'a parent without a name'
do $mig$
begin
  if (not exists (select 1 from "parent" where "parent"."name" is null)) is not true then
    raise exception using message = 'a parent without a name';
  end if;
end
$mig$;

-- step 2: set not null on name of parent
alter table "parent" alter column "name" set not null;

-- step 3: drop check child_width on child
alter table "child" drop constraint "child_width";

-- step 4: rename column width of child to size
alter table "child" rename column "width" to "size";

-- step 5: drop foreign key child_parent on child
alter table "child" drop constraint "child_parent";

-- step 6: drop default of size of child
alter table "child" alter column "size" drop default;

-- step 7: delete 1 row from parent
delete from "parent" where "id" in (1);

-- step 8: drop view sized
drop view "sized";

-- step 9: drop table child
drop table "child";

-- step 10: drop table parent
drop table "parent";

commit;
