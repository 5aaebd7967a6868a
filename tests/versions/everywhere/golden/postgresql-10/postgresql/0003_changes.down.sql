-- 0003_changes: reverse, for PostgreSQL 10 or later
-- What changes of tables that are there
-- reversal: lossy, it does not bring back
--   the values of phone in reader
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: require, else 'reader.source has values that do not fit into varchar(20): change type of source of reader to varchar(20) can not be done'
do $mig$
begin
  if (not exists (select 1 from "reader" where length("reader"."source") > 20)) is not true then
    raise exception using message = 'reader.source has values that do not fit into varchar(20): change type of source of reader to varchar(20) can not be done';
  end if;
end
$mig$;

-- step 2: rename table lending to loan
-- lock: lending: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "lending" rename to "loan";

commit;

begin;

-- step 3: rename unique constraint reader_address_key on reader to reader_mail_key
-- lock: reader: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "reader" rename constraint "reader_address_key" to "reader_mail_key";

commit;

-- step 4: add index loan_begun_idx on loan
-- lock: loan: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: loan: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "loan_begun_idx";
create index concurrently "loan_begun_idx" on "loan" ("begun" desc, "id");
set lock_timeout = '3s';

begin;

-- step 5: rename column lasts of loan to days
-- lock: loan: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "loan" rename column "lasts" to "days";

commit;

begin;

-- step 6: rename column number of book to id
-- lock: book: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "book" rename column "number" to "id";

-- step 7: rename column shelf of book to code
-- lock: book: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "book" rename column "shelf" to "code";

commit;

begin;

-- step 8: require, else 'book.title has values that do not fit into varchar(40): change type of title of book to varchar(40) can not be done'
do $mig$
begin
  if (not exists (select 1 from "book" where length("book"."title") > 40)) is not true then
    raise exception using message = 'book.title has values that do not fit into varchar(40): change type of title of book to varchar(40) can not be done';
  end if;
end
$mig$;

-- step 9: set default of price of book
-- lock: book: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "book" alter column "price" set default 0;

commit;

begin;

-- step 10: change type of title of book to varchar(40)
-- lock: lent: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: book: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
-- note: lent is made anew: grants on it are lost
drop view "lent";
alter table "book" alter column "title" type varchar(40);
create view "lent" as
select "book"."id" as "id", "book"."title" as "title"
from "book"
where "book"."state" = 'lent';

-- step 11: drop comment of days of loan
-- lock: loan: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
comment on column "loan"."days" is null;

commit;

begin;

-- step 12: set default of asked of loan
-- lock: loan: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "loan" alter column "asked" set default (clock_timestamp());

commit;

begin;

-- step 13: drop default of source of reader
-- lock: reader: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "reader" alter column "source" drop default;

commit;

begin;

-- step 14: change type of source of reader to varchar(20)
-- lock: reader: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "reader" alter column "source" type varchar(20);

commit;

begin;

-- step 15: add column phone to reader
-- lock: reader: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "reader" add column "phone" varchar(20) default '';
alter table "reader" alter column "phone" drop default;

-- step 16: drop not null on name of reader
-- lock: reader: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "reader" alter column "name" drop not null;

commit;
