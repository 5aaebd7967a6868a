-- add_column_identity: forward, for SQLite 3.40 or later
-- An identity for a table that has none
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

-- step 3: create table word
create table "word" (
  "text" text not null
);

-- step 4: rebuild word: add column id to word, add primary key to word
create temp table "mig_guard" (ok integer not null constraint "word has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'word' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
drop table temp."mig_guard";
create table "mig_new__word" (
  "text" text not null,
  "id" integer not null constraint "word_pkey" primary key autoincrement
);
insert into "mig_new__word" ("text", "id")
  select "text", null from "word";
drop table "word";
pragma legacy_alter_table = on;
alter table "mig_new__word" rename to "word";
pragma legacy_alter_table = off;

-- step 5: look for rows without a parent
create temp table "mig_guard" (ok integer not null constraint "a foreign key of word has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('word');
drop table temp."mig_guard";

commit;

-- step 6: switch foreign keys on
pragma foreign_keys = on;
