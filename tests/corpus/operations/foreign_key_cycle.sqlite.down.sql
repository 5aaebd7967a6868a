-- foreign_key_cycle: reverse, for SQLite 3.40 or later
-- Keys in a circle, to oneself, and of several columns
-- reversal: exact
-- this destroys what was written since:
--   the column floor of office with its values
--   the table office with all its rows
--   the column department_id of employee with its values
--   the table department with all its rows
--   the table employee with all its rows
-- lock timeout: 3000 ms, retry: 5

pragma busy_timeout = 3000;

-- step 1: switch foreign keys off
pragma foreign_keys = off;

begin immediate;

-- step 2: make sure that they are off
create temp table "mig_guard" (ok integer not null constraint "foreign keys must be off before a table rebuild" check (ok = 1));
insert into temp."mig_guard" select foreign_keys = 0 from pragma_foreign_keys;
drop table temp."mig_guard";

-- step 3: rebuild office: drop foreign key office_of on office, drop column floor of office, add foreign key office_of on office
-- lock: office: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "office has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'office' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__office" (
  "id" integer not null constraint "office_pkey" primary key autoincrement,
  "code" text,
  "number" integer,
  constraint "office_of" foreign key ("code", "number") references "department" ("code", "number") on delete cascade on update cascade
);
insert into "mig_new__office" ("id", "code", "number")
  select "id", "code", "number" from "office";
delete from sqlite_sequence where name = 'mig_new__office';
insert into sqlite_sequence (name, seq) select 'mig_new__office', seq from sqlite_sequence where name = 'office';
drop table "office";
pragma legacy_alter_table = on;
alter table "mig_new__office" rename to "office";
pragma legacy_alter_table = off;

-- step 4: drop table office
-- lock: office: the database, blocks writes for an instant
drop table "office";

-- step 5: drop column department_id of employee
-- lock: employee: the database, blocks writes while the table is written anew
alter table "employee" drop column "department_id";

-- step 6: drop table department
-- lock: department: the database, blocks writes for an instant
drop table "department";

-- step 7: drop table employee
-- lock: employee: the database, blocks writes for an instant
drop table "employee";

commit;

-- step 8: switch foreign keys on
pragma foreign_keys = on;
