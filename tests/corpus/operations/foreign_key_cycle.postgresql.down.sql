-- foreign_key_cycle: reverse, for PostgreSQL 15 or later
-- Keys in a circle, to oneself, and of several columns
-- reversal: exact
-- this destroys what was written since:
--   the column floor of office with its values
--   the table office with all its rows
--   the column department_id of employee with its values
--   the table department with all its rows
--   the table employee with all its rows

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: drop foreign key office_of on office
alter table "office" drop constraint "office_of";

-- step 2: drop column floor of office
alter table "office" drop column "floor";

-- step 3: add foreign key office_of on office
alter table "office" add constraint "office_of" foreign key ("code", "number") references "department" ("code", "number") on delete cascade on update cascade;

-- step 4: drop table office
drop table "office";

-- step 5: drop column department_id of employee
alter table "employee" drop column "department_id";

-- step 6: drop table department
drop table "department";

-- step 7: drop table employee
drop table "employee";

commit;
