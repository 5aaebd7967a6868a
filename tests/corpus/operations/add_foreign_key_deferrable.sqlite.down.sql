-- add_foreign_key_deferrable: reverse, for SQLite 3.40 or later
-- Foreign keys that are checked in the end
-- reversal: exact
-- this destroys what was written since:
--   the table b with all its rows
--   the table a with all its rows
-- lock timeout: 3000 ms, retry: 5

pragma busy_timeout = 3000;

-- step 1: switch foreign keys off
pragma foreign_keys = off;

begin immediate;

-- step 2: make sure that they are off
create temp table "mig_guard" (ok integer not null constraint "foreign keys must be off before a table rebuild" check (ok = 1));
insert into temp."mig_guard" select foreign_keys = 0 from pragma_foreign_keys;
drop table temp."mig_guard";

-- step 3: rebuild a: add foreign key a_b_id_fkey on a, drop foreign key a_b_id_fkey on a
-- lock: a: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "a has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'a' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__a" (
  "id" integer not null constraint "a_pkey" primary key autoincrement,
  "b_id" integer
);
insert into "mig_new__a" ("id", "b_id")
  select "id", "b_id" from "a";
delete from sqlite_sequence where name = 'mig_new__a';
insert into sqlite_sequence (name, seq) select 'mig_new__a', seq from sqlite_sequence where name = 'a';
drop table "a";
pragma legacy_alter_table = on;
alter table "mig_new__a" rename to "a";
pragma legacy_alter_table = off;

-- step 4: drop table b
-- lock: b: the database, blocks writes for an instant
drop table "b";

-- step 5: drop table a
-- lock: a: the database, blocks writes for an instant
drop table "a";

commit;

-- step 6: switch foreign keys on
pragma foreign_keys = on;
