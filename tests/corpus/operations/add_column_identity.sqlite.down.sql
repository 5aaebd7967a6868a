-- add_column_identity: reverse, for SQLite 3.40 or later
-- An identity for a table that has none
-- reversal: exact
-- this destroys what was written since:
--   the column id of word with its values
--   the table word with all its rows
-- lock timeout: 3000 ms, retry: 5

pragma busy_timeout = 3000;

-- step 1: switch foreign keys off
pragma foreign_keys = off;

begin immediate;

-- step 2: make sure that they are off
create temp table "mig_guard" (ok integer not null constraint "foreign keys must be off before a table rebuild" check (ok = 1));
insert into temp."mig_guard" select foreign_keys = 0 from pragma_foreign_keys;
drop table temp."mig_guard";

-- step 3: rebuild word: drop column id of word
-- lock: word: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "word has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'word' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__word" (
  "text" text not null
);
insert into "mig_new__word" ("text")
  select "text" from "word";
drop table "word";
pragma legacy_alter_table = on;
alter table "mig_new__word" rename to "word";
pragma legacy_alter_table = off;

-- step 4: drop table word
-- lock: word: the database, blocks writes for an instant
drop table "word";

commit;

-- step 5: switch foreign keys on
pragma foreign_keys = on;
