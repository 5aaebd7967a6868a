-- require_between: reverse, for PostgreSQL 15 or later
-- Guards between changes of one table, and on the way back
-- reversal: exact
-- this destroys what was written since:
--   the table child with all its rows
--   the table parent with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: require, else 'a parent without a name'
do $mig$
begin
  if (not exists (select 1 from "parent" where "parent"."name" is null)) is not true then
    raise exception using message = 'a parent without a name';
  end if;
end
$mig$;

-- step 2: require, else 'parent.name has nulls: set not null on name of parent can not be done'
do $mig$
begin
  if (not exists (select 1 from "parent" where "parent"."name" is null)) is not true then
    raise exception using message = 'parent.name has nulls: set not null on name of parent can not be done';
  end if;
end
$mig$;

-- step 3: let no further nulls into name of parent
-- lock: parent: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "parent" add constraint "mig_parent_name" check ("name" is not null) not valid;

commit;

begin;

-- step 4: look whether all rows have name of parent
-- lock: parent: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "parent" validate constraint "mig_parent_name";

-- step 5: set not null on name of parent
-- lock: parent: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "parent" alter column "name" set not null;

-- step 6: drop the check of name of parent
-- lock: parent: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "parent" drop constraint "mig_parent_name";

commit;

begin;

-- step 7: drop check child_width on child
-- lock: child: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "child" drop constraint "child_width";

-- step 8: rename column width of child to size
-- lock: child: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "child" rename column "width" to "size";

commit;

begin;

-- step 9: drop foreign key child_parent on child
-- lock: child: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: parent: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "child" drop constraint "child_parent";

-- step 10: drop default of size of child
-- lock: child: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "child" alter column "size" drop default;

commit;

begin;

-- step 11: delete 1 row from parent
-- lock: parent: ROW EXCLUSIVE, blocks who writes the same rows while its rows are written
delete from "parent" where "id" in (1);

-- step 12: drop view sized
-- lock: sized: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop view "sized";

commit;

begin;

-- step 13: drop table child
-- lock: child: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "child";

commit;

begin;

-- step 14: drop table parent
-- lock: parent: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "parent";

commit;
