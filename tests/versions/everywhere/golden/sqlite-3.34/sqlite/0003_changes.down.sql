-- 0003_changes: reverse, for SQLite 3.34 or later
-- What changes of tables that are there
-- reversal: lossy, it does not bring back
--   the values of phone in reader
-- lock timeout: 3000 ms, retry: 5
-- note: SQLite does not enforce the length of char and varchar
-- note: SQLite has no comments: they stay in the migration

pragma busy_timeout = 3000;

-- step 1: switch foreign keys off
pragma foreign_keys = off;

begin immediate;

-- step 2: make sure that they are off
create temp table "mig_guard" (ok integer not null constraint "foreign keys must be off before a table rebuild" check (ok = 1));
insert into temp."mig_guard" select foreign_keys = 0 from pragma_foreign_keys;
drop table temp."mig_guard";

-- step 3: rename table lending to loan
-- lock: lending: the database, blocks writes for an instant
alter table "lending" rename to "loan";

-- step 4: rename unique constraint reader_address_key on reader to reader_mail_key
-- lock: reader: the database, blocks writes while the index is built
drop index "reader_address_key";
create unique index "reader_mail_key" on "reader" ("mail");

-- step 5: add index loan_begun_idx on loan
-- lock: loan: the database, blocks writes while the index is built
create index "loan_begun_idx" on "loan" ("begun" desc, "id");

-- step 6: rename column lasts of loan to days
-- lock: loan: the database, blocks writes for an instant
alter table "loan" rename column "lasts" to "days";

-- step 7: rename column number of book to id
-- lock: book: the database, blocks writes for an instant
alter table "book" rename column "number" to "id";

-- step 8: rename column shelf of book to code
-- lock: book: the database, blocks writes for an instant
alter table "book" rename column "shelf" to "code";

-- step 9: add column weeks to loan
-- lock: loan: the database, blocks writes for an instant
alter table "loan" add column "weeks" integer generated always as ("days" / 7) virtual;

-- step 10: rebuild book: set default of price of book, change type of title of book to varchar(40)
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
  "state" text not null default 'there' check ("state" in ('there', 'lent', 'lost')),
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

-- step 11: rebuild loan: drop comment of days of loan, set default of asked of loan
-- lock: loan: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "loan has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'loan' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ('loan_begun_idx'));
drop table temp."mig_guard";
create table "mig_new__loan" (
  "id" integer not null constraint "loan_pkey" primary key autoincrement,
  "reader_id" integer not null constraint "loan_reader_fkey" references "reader" ("id") on delete cascade,
  "book_id" integer constraint "loan_book_fkey" references "book" ("id") on delete restrict,
  "days" integer not null default 14,
  "begun" text not null,
  "note" text,
  "late" boolean not null default 0,
  "asked" text not null default (current_timestamp),
  "weeks" integer generated always as ("days" / 7) virtual
);
insert into "mig_new__loan" ("id", "reader_id", "book_id", "days", "begun", "note", "late", "asked")
  select "id", "reader_id", "book_id", "days", "begun", "note", "late", "asked" from "loan";
delete from sqlite_sequence where name = 'mig_new__loan';
insert into sqlite_sequence (name, seq) select 'mig_new__loan', seq from sqlite_sequence where name = 'loan';
drop table "loan";
pragma legacy_alter_table = on;
alter table "mig_new__loan" rename to "loan";
pragma legacy_alter_table = off;
create index "loan_begun_idx" on "loan" ("begun" desc, "id");

-- step 12: rebuild reader: drop default of source of reader, change type of source of reader to varchar(20), add column phone to reader, drop not null on name of reader
-- lock: reader: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "reader has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'reader' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ('reader_mail_key'));
drop table temp."mig_guard";
create table "mig_new__reader" (
  "id" integer not null constraint "reader_pkey" primary key autoincrement,
  "mail" text not null,
  "name" text,
  "phone" text,
  "joined" text not null default (current_timestamp),
  "source" text not null,
  "about" text not null,
  "mail_folded" text not null
);
insert into "mig_new__reader" ("id", "mail", "name", "phone", "joined", "source", "about", "mail_folded")
  select "id", "mail", "name", '', "joined", "source", "about", "mail_folded" from "reader";
delete from sqlite_sequence where name = 'mig_new__reader';
insert into sqlite_sequence (name, seq) select 'mig_new__reader', seq from sqlite_sequence where name = 'reader';
drop table "reader";
pragma legacy_alter_table = on;
alter table "mig_new__reader" rename to "reader";
pragma legacy_alter_table = off;
create unique index "reader_mail_key" on "reader" ("mail");

-- step 13: look for rows without a parent
create temp table "mig_guard" (ok integer not null constraint "a foreign key of book has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('book');
drop table temp."mig_guard";
create temp table "mig_guard" (ok integer not null constraint "a foreign key of loan has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('loan');
drop table temp."mig_guard";
create temp table "mig_guard" (ok integer not null constraint "a foreign key of reader has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('reader');
drop table temp."mig_guard";

commit;

-- step 14: switch foreign keys on
pragma foreign_keys = on;
