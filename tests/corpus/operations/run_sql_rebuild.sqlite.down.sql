-- run_sql_rebuild: reverse, for SQLite 3.40 or later
-- Raw SQL between the rebuilds of SQLite
-- reversal: lossy, it does not bring back
--   what sql 'shout' did
-- this destroys what was written since:
--   the table essay with all its rows
--   the table author with all its rows
-- lock timeout: 3000 ms, retry: 5

pragma busy_timeout = 3000;

-- step 1: switch foreign keys off
pragma foreign_keys = off;

begin immediate;

-- step 2: make sure that they are off
create temp table "mig_guard" (ok integer not null constraint "foreign keys must be off before a table rebuild" check (ok = 1));
insert into temp."mig_guard" select foreign_keys = 0 from pragma_foreign_keys;
drop table temp."mig_guard";

-- step 3: rebuild author: set default of name of author, drop check author_has_a_name on author
-- lock: author: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "author has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'author' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__author" (
  "id" integer not null constraint "author_pkey" primary key autoincrement,
  "name" text not null default 'nobody'
);
insert into "mig_new__author" ("id", "name")
  select "id", "name" from "author";
delete from sqlite_sequence where name = 'mig_new__author';
insert into sqlite_sequence (name, seq) select 'mig_new__author', seq from sqlite_sequence where name = 'author';
drop table "author";
pragma legacy_alter_table = on;
alter table "mig_new__author" rename to "author";
pragma legacy_alter_table = off;

-- step 4: drop table essay
-- lock: essay: the database, blocks writes for an instant
drop table "essay";

-- step 5: drop table author
-- lock: author: the database, blocks writes for an instant
drop table "author";

commit;

-- step 6: switch foreign keys on
pragma foreign_keys = on;
