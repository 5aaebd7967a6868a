-- foreign_key_cycle: forward, for SQLite 3.40 or later
-- Keys in a circle, to oneself, and of several columns
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5
-- note: SQLite does not enforce the length of char and varchar

pragma busy_timeout = 3000;

-- step 1: switch foreign keys off
pragma foreign_keys = off;

begin immediate;

-- step 2: make sure that they are off
create temp table "mig_guard" (ok integer not null constraint "foreign keys must be off before a table rebuild" check (ok = 1));
insert into temp."mig_guard" select foreign_keys = 0 from pragma_foreign_keys;
drop table temp."mig_guard";

-- step 3: create table employee
create table "employee" (
  "id" integer not null constraint "employee_pkey" primary key autoincrement,
  "boss_id" integer constraint "employee_boss_id_fkey" references "employee" ("id") on delete set null
);

-- step 4: create table department
create table "department" (
  "id" integer not null constraint "department_pkey" primary key autoincrement,
  "head_id" integer not null constraint "department_head_id_fkey" references "employee" ("id") on delete cascade,
  "code" text not null,
  "number" integer not null
);
create unique index "department_code_key" on "department" ("code", "number");

-- step 5: create table office
create table "office" (
  "id" integer not null constraint "office_pkey" primary key autoincrement,
  "code" text,
  "number" integer,
  constraint "office_of" foreign key ("code", "number") references "department" ("code", "number") on delete cascade on update cascade
);

-- step 6: add column department_id to employee
alter table "employee" add column "department_id" integer constraint "employee_department_id_fkey" references "department" ("id") on delete set null;

-- step 7: rebuild office: drop foreign key office_of on office, add column floor to office, add foreign key office_of on office
create temp table "mig_guard" (ok integer not null constraint "office has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'office' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__office" (
  "id" integer not null constraint "office_pkey" primary key autoincrement,
  "code" text,
  "number" integer,
  "floor" integer not null default 0,
  constraint "office_of" foreign key ("code", "number") references "department" ("code", "number") on delete set null
);
insert into "mig_new__office" ("id", "code", "number", "floor")
  select "id", "code", "number", 0 from "office";
delete from sqlite_sequence where name = 'mig_new__office';
insert into sqlite_sequence (name, seq) select 'mig_new__office', seq from sqlite_sequence where name = 'office';
drop table "office";
pragma legacy_alter_table = on;
alter table "mig_new__office" rename to "office";
pragma legacy_alter_table = off;

-- step 8: look for rows without a parent
create temp table "mig_guard" (ok integer not null constraint "a foreign key of office has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('office');
drop table temp."mig_guard";

commit;

-- step 9: switch foreign keys on
pragma foreign_keys = on;
