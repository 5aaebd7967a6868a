-- delete_where: reverse, for SQLite 3.40 or later
-- Rows that go, and what hangs on them
-- reversal: exact
-- this destroys what was written since:
--   the table visit with all its rows
--   the table pet with all its rows
--   the table owner with all its rows
-- lock timeout: 3000 ms, retry: 5

pragma busy_timeout = 3000;

-- step 1: switch foreign keys off
pragma foreign_keys = off;

begin immediate;

-- step 2: make sure that they are off
create temp table "mig_guard" (ok integer not null constraint "foreign keys must be off before a table rebuild" check (ok = 1));
insert into temp."mig_guard" select foreign_keys = 0 from pragma_foreign_keys;
drop table temp."mig_guard";

-- step 3: rebuild pet: drop check pet_named on pet
-- lock: pet: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "pet has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'pet' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__pet" (
  "id" integer not null constraint "pet_pkey" primary key autoincrement,
  "owner_id" integer not null constraint "pet_owner_id_fkey" references "owner" ("id") on delete cascade,
  "name" text not null
);
insert into "mig_new__pet" ("id", "owner_id", "name")
  select "id", "owner_id", "name" from "pet";
delete from sqlite_sequence where name = 'mig_new__pet';
insert into sqlite_sequence (name, seq) select 'mig_new__pet', seq from sqlite_sequence where name = 'pet';
drop table "pet";
pragma legacy_alter_table = on;
alter table "mig_new__pet" rename to "pet";
pragma legacy_alter_table = off;

-- step 4: delete 2 rows from visit
-- lock: visit: the database, blocks writes while its rows are written
delete from "visit" where "id" in (1001, 1002);

-- step 5: delete 2 rows from pet
-- lock: pet: the database, blocks writes while its rows are written
delete from "pet" where "id" in (1001, 1002);

-- step 6: delete 2 rows from owner
-- lock: owner: the database, blocks writes while its rows are written
delete from "owner" where "id" in (1001, 1002);

-- step 7: drop table visit
-- lock: visit: the database, blocks writes for an instant
drop table "visit";

-- step 8: drop table pet
-- lock: pet: the database, blocks writes for an instant
drop table "pet";

-- step 9: drop table owner
-- lock: owner: the database, blocks writes for an instant
drop table "owner";

commit;

-- step 10: switch foreign keys on
pragma foreign_keys = on;
