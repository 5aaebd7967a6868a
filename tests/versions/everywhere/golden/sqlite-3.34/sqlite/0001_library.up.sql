-- 0001_library: forward, for SQLite 3.34 or later
-- A library with rows
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5
-- note: SQLite does not enforce the length of char and varchar
-- note: SQLite stores a decimal as an integer or a double: it is not exact
-- note: SQLite has no comments: they stay in the migration

pragma busy_timeout = 3000;

begin immediate;

-- step 1: create table reader
create table "reader" (
  "id" integer not null constraint "reader_pkey" primary key autoincrement,
  "mail" text not null,
  "name" text,
  "phone" text,
  "joined" text not null default (current_timestamp)
);

-- step 2: create table book
create table "book" (
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
create index "book_price_idx" on "book" ("price" desc, "id");

-- step 3: create table loan
create table "loan" (
  "id" integer not null constraint "loan_pkey" primary key autoincrement,
  "reader_id" integer not null,
  "book_id" integer,
  "days" integer not null default 14,
  "begun" text not null
);

-- step 4: create view lent
-- lock: lent: the database, blocks writes for an instant
create view "lent" as
select "book"."id" as "id", "book"."title" as "title"
from "book"
where "book"."state" = 'lent';

-- step 5: insert 2 rows into reader
insert into "reader" ("id", "mail", "name", "phone") values
  (1, 'ada@example.org', 'Ada', '+49 30 1'),
  (2, 'ben@example.org', 'Ben', null);

-- step 6: insert 2 rows into book
insert into "book" ("id", "code", "title", "price") values
  (1, 'moby', 'Moby-Dick', 3.50),
  (2, 'emma', 'Emma', 12.00);

-- step 7: insert 2 rows into loan
insert into "loan" ("id", "reader_id", "book_id", "days", "begun") values
  (1, 1, 1, 7, '2024-01-31'),
  (2, 2, 2, 14, '2024-02-01');

commit;
