-- 0003_changes: forward, for SQLite 3.40 or later
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

-- step 3: rebuild reader: set not null on name of reader, drop column phone of reader, change type of source of reader to varchar(60), set default of source of reader
-- lock: reader: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "reader has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'reader' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ('reader_mail_key'));
drop table temp."mig_guard";
create table "mig_new__reader" (
  "id" integer not null constraint "reader_pkey" primary key autoincrement,
  "mail" text not null,
  "name" text not null,
  "joined" text not null default (current_timestamp),
  "source" text not null default 'web',
  "about" text not null,
  "mail_folded" text not null
);
insert into "mig_new__reader" ("id", "mail", "name", "joined", "source", "about", "mail_folded")
  select "id", "mail", "name", "joined", "source", "about", "mail_folded" from "reader";
delete from sqlite_sequence where name = 'mig_new__reader';
insert into sqlite_sequence (name, seq) select 'mig_new__reader', seq from sqlite_sequence where name = 'reader';
drop table "reader";
pragma legacy_alter_table = on;
alter table "mig_new__reader" rename to "reader";
pragma legacy_alter_table = off;
create unique index "reader_mail_key" on "reader" ("mail");

-- step 4: rebuild loan: drop default of asked of loan, set comment of days of loan
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
  "asked" text not null,
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

-- step 5: rebuild book: change type of title of book to varchar(80), set default of price of book
-- lock: book: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "book has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'book' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ('book_price_idx'));
drop table temp."mig_guard";
create table "mig_new__book" (
  "id" integer not null constraint "book_pkey" primary key autoincrement,
  "code" text not null,
  "title" text not null,
  "price" decimal(10,2) not null default 1,
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

-- step 6: drop column weeks of loan
-- lock: loan: the database, blocks writes while the table is written anew
alter table "loan" drop column "weeks";

-- step 7: rename column code of book to shelf
-- lock: book: the database, blocks writes for an instant
alter table "book" rename column "code" to "shelf";

-- step 8: rename column id of book to number
-- lock: book: the database, blocks writes for an instant
alter table "book" rename column "id" to "number";

-- step 9: rename column days of loan to lasts
-- lock: loan: the database, blocks writes for an instant
alter table "loan" rename column "days" to "lasts";

-- step 10: drop index loan_begun_idx on loan
-- lock: loan: the database, blocks writes for an instant
drop index "loan_begun_idx";

-- step 11: rename unique constraint reader_mail_key on reader to reader_address_key
-- lock: reader: the database, blocks writes while the index is built
drop index "reader_mail_key";
create unique index "reader_address_key" on "reader" ("mail");

-- step 12: rename table loan to lending
-- lock: loan: the database, blocks writes for an instant
alter table "loan" rename to "lending";

-- step 13: look for rows without a parent
create temp table "mig_guard" (ok integer not null constraint "a foreign key of book has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('book');
drop table temp."mig_guard";
create temp table "mig_guard" (ok integer not null constraint "a foreign key of lending has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('lending');
drop table temp."mig_guard";
create temp table "mig_guard" (ok integer not null constraint "a foreign key of reader has rows without a parent" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from pragma_foreign_key_check('reader');
drop table temp."mig_guard";

commit;

-- step 14: switch foreign keys on
pragma foreign_keys = on;
