-- 0002_additions: reverse, for SQLite 3.53 or later
-- What comes to tables that are there
-- reversal: exact
-- this destroys what was written since:
--   the column mail_folded of reader with its values
--   the column about of reader with its values
--   the column source of reader with its values
--   the column weeks of loan with its values
--   the column asked of loan with its values
--   the column late of loan with its values
--   the column note of loan with its values
-- lock timeout: 3000 ms, retry: 5

pragma busy_timeout = 3000;

-- step 1: switch foreign keys off
pragma foreign_keys = off;

begin immediate;

-- step 2: make sure that they are off
create temp table "mig_guard" (ok integer not null constraint "foreign keys must be off before a table rebuild" check (ok = 1));
insert into temp."mig_guard" select foreign_keys = 0 from pragma_foreign_keys;
drop table temp."mig_guard";

-- step 3: rebuild book: drop 'lost' of enum state
-- lock: book: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "book has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'book' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ('book_price_idx'));
drop table temp."mig_guard";
create table "mig_new__book" (
  "id" integer not null constraint "book_pkey" primary key autoincrement,
  "code" text not null,
  "title" text not null,
  "price" decimal(10,2) not null default 0,
  "pages" integer not null default 0,
  "state" text not null default 'there' check ("state" in ('there', 'lent')),
  "facts" text check ("facts" is null or json_valid("facts")),
  "letters" integer generated always as ("pages" * 2) virtual,
  "volumes" integer generated always as (("pages" / 500) + 1) stored
);
insert into "mig_new__book" ("id", "code", "title", "price", "pages", "state", "facts")
  select "id", "code", "title", "price", "pages", "state", "facts" from "book";
delete from sqlite_sequence where name = 'mig_new__book';
insert into sqlite_sequence (name, seq) select 'mig_new__book', seq from sqlite_sequence where name = 'book';
drop table "book";
pragma legacy_alter_table = on;
alter table "mig_new__book" rename to "book";
pragma legacy_alter_table = off;
create index "book_price_idx" on "book" ("price" desc, "id");

-- step 4: drop column mail_folded of reader
-- lock: reader: the database, blocks writes while the table is written anew
alter table "reader" drop column "mail_folded";

-- step 5: drop column about of reader
-- lock: reader: the database, blocks writes while the table is written anew
alter table "reader" drop column "about";

-- step 6: drop column source of reader
-- lock: reader: the database, blocks writes while the table is written anew
alter table "reader" drop column "source";

-- step 7: rebuild loan: drop column weeks of loan, drop column asked of loan, drop column late of loan, drop column note of loan, drop foreign key loan_book_fkey on loan, drop foreign key loan_reader_fkey on loan and 1 more
-- lock: loan: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "loan has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'loan' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ('loan_begun_idx'));
drop table temp."mig_guard";
create table "mig_new__loan" (
  "id" integer not null constraint "loan_pkey" primary key autoincrement,
  "reader_id" integer not null,
  "book_id" integer,
  "days" integer not null default 14,
  "begun" text not null
);
insert into "mig_new__loan" ("id", "reader_id", "book_id", "days", "begun")
  select "id", "reader_id", "book_id", "days", "begun" from "loan";
delete from sqlite_sequence where name = 'mig_new__loan';
insert into sqlite_sequence (name, seq) select 'mig_new__loan', seq from sqlite_sequence where name = 'loan';
drop table "loan";
pragma legacy_alter_table = on;
alter table "mig_new__loan" rename to "loan";
pragma legacy_alter_table = off;

-- step 8: drop unique reader_mail_key on reader
-- lock: reader: the database, blocks writes for an instant
drop index "reader_mail_key";

-- step 9: look for rows without a parent
create temp table "mig_guard" (ok integer not null constraint "a foreign key of book has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('book');
drop table temp."mig_guard";
create temp table "mig_guard" (ok integer not null constraint "a foreign key of loan has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('loan');
drop table temp."mig_guard";

commit;

-- step 10: switch foreign keys on
pragma foreign_keys = on;
