-- run_sql_state: reverse, for SQLite 3.40 or later
-- What raw SQL does to the schema
-- reversal: lossy, it does not bring back
--   what sql 'drop what is kept' did, but for what its author undoes
--   the rows of kept
--   what sql 'the longest ones first' did, but for what its author undoes
--   what sql 'how long an essay is' did, but for what its author undoes
--   what sql 'search vector' did, but for what its author undoes
-- this destroys what was written since:
--   the column note of essay with its values
--   the table kept with all its rows
--   the column size of essay with its values
--   the column tsv of essay with its values
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

-- step 3: rebuild essay: drop check essay_note_there on essay, drop column note of essay
-- lock: essay: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "essay has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'essay' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__essay" (
  "id" integer not null constraint "essay_pkey" primary key autoincrement,
  "body" text not null,
  "author_id" integer constraint "essay_author_id_fkey" references "author" ("id"),
  "size" integer not null default 0
);
insert into "mig_new__essay" ("id", "body", "author_id", "size")
  select "id", "body", "author_id", "size" from "essay";
delete from sqlite_sequence where name = 'mig_new__essay';
insert into sqlite_sequence (name, seq) select 'mig_new__essay', seq from sqlite_sequence where name = 'essay';
drop table "essay";
pragma legacy_alter_table = on;
alter table "mig_new__essay" rename to "essay";
pragma legacy_alter_table = off;

-- step 4: sql 'drop what is kept'
create table kept (id integer not null constraint kept_pkey primary key autoincrement, name text not null);

-- step 5: drop table kept
-- lock: kept: the database, blocks writes for an instant
drop table "kept";

-- step 6: sql 'how long an essay is'
alter table essay drop column size;

-- step 7: drop table essay
-- lock: essay: the database, blocks writes for an instant
drop table "essay";

-- step 8: drop table author
-- lock: author: the database, blocks writes for an instant
drop table "author";

commit;

-- step 9: switch foreign keys on
pragma foreign_keys = on;
