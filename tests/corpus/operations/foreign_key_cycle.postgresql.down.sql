-- foreign_key_cycle: reverse, for PostgreSQL 15 or later
-- Keys in a circle, to oneself, and of several columns
-- reversal: exact
-- this destroys what was written since:
--   the column floor of office with its values
--   the table office with all its rows
--   the column department_id of employee with its values
--   the table department with all its rows
--   the table employee with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: require, else 'office has rows whose code, number is not in department: add foreign key office_of on office can not be done'
do $mig$
begin
  if (not exists (select 1 from "office" as "child" where (("child"."code" is not null) and ("child"."number" is not null)) and (not exists (select 1 from "department" as "parent" where ("parent"."code" = "child"."code") and ("parent"."number" = "child"."number"))))) is not true then
    raise exception using message = 'office has rows whose code, number is not in department: add foreign key office_of on office can not be done';
  end if;
end
$mig$;

-- step 2: drop foreign key office_of on office
-- lock: office: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: department: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "office" drop constraint "office_of";

-- step 3: drop column floor of office
-- lock: office: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "office" drop column "floor";

-- step 4: wait for department
-- lock: department: SHARE ROW EXCLUSIVE, blocks writes for an instant
lock table "department" in share row exclusive mode;

-- step 5: add foreign key office_of on office
-- lock: office: SHARE ROW EXCLUSIVE, blocks writes for an instant
-- lock: department: SHARE ROW EXCLUSIVE, blocks writes for an instant
alter table "office" add constraint "office_of" foreign key ("code", "number") references "department" ("code", "number") on delete cascade on update cascade not valid;

commit;

begin;

-- step 6: look whether all rows of office hold office_of
-- lock: office: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "office" validate constraint "office_of";

-- step 7: drop table office
-- lock: office: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: department: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "office";

commit;

begin;

-- step 8: drop column department_id of employee
-- lock: employee: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: department: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "employee" drop column "department_id";

-- step 9: drop table department
-- lock: department: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: employee: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "department";

-- step 10: drop table employee
-- lock: employee: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "employee";

commit;
