-- 0002_additions: forward, for SQLite 3.53 or later
-- What comes to tables that are there
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5
-- note: SQLite does not enforce the length of char and varchar
-- note: SQLite sorts the values of an enum as texts, not in the enum's order

pragma busy_timeout = 3000;

-- step 1: switch foreign keys off
pragma foreign_keys = off;

begin immediate;

-- step 2: make sure that they are off
create temp table "mig_guard" (ok integer not null constraint "foreign keys must be off before a table rebuild" check (ok = 1));
insert into temp."mig_guard" select foreign_keys = 0 from pragma_foreign_keys;
drop table temp."mig_guard";

-- step 3: require, else 'two readers with one mail: ask the desk'
-- lock: reader: the database, blocks writes while all its rows are read
create temp table "mig_guard" (ok integer not null constraint "two readers with one mail: ask the desk" check (ok = 1));
insert into temp."mig_guard" select case when not exists (select 1 from "reader" where "reader"."mail" is not null group by "reader"."mail" having count(*) > 1) then 1 else 0 end;
drop table temp."mig_guard";

-- step 4: add unique reader_mail_key on reader
-- lock: reader: the database, blocks writes while the index is built
create unique index "reader_mail_key" on "reader" ("mail");

-- step 5: rebuild loan: add index loan_begun_idx on loan, add foreign key loan_reader_fkey on loan, add foreign key loan_book_fkey on loan, add column note to loan, add column late to loan, add column asked to loan and 1 more
-- lock: loan: the database, blocks writes while the table is written anew
create temp table "mig_guard" (ok integer not null constraint "loan has an index or a trigger that the migrations do not know" check (ok = 1));
insert into temp."mig_guard" select count(*) = 0 from sqlite_master where tbl_name = 'loan' collate nocase and (type = 'trigger' and name not in () or type = 'index' and sql is not null and name not in ());
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
  select "id", "reader_id", "book_id", "days", "begun", null, 0, current_timestamp from "loan";
delete from sqlite_sequence where name = 'mig_new__loan';
insert into sqlite_sequence (name, seq) select 'mig_new__loan', seq from sqlite_sequence where name = 'loan';
drop table "loan";
pragma legacy_alter_table = on;
alter table "mig_new__loan" rename to "loan";
pragma legacy_alter_table = off;
create index "loan_begun_idx" on "loan" ("begun" desc, "id");

-- step 6: rebuild reader: add column source to reader, add column about to reader, add column mail_folded to reader
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
  select "id", "mail", "name", "phone", "joined", 'desk', 'nothing', lower("mail") from "reader";
delete from sqlite_sequence where name = 'mig_new__reader';
insert into sqlite_sequence (name, seq) select 'mig_new__reader', seq from sqlite_sequence where name = 'reader';
drop table "reader";
pragma legacy_alter_table = on;
alter table "mig_new__reader" rename to "reader";
pragma legacy_alter_table = off;
create unique index "reader_mail_key" on "reader" ("mail");

-- step 7: rebuild book: add 'lost' to enum state
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

-- step 8: look for rows without a parent
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

-- step 9: switch foreign keys on
pragma foreign_keys = on;
