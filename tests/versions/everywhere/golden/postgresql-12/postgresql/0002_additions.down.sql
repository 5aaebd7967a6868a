-- 0002_additions: reverse, for PostgreSQL 12 or later
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

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: require, else 'book.state has rows with ''lost'': drop ''lost'' of enum state can not be done'
do $mig$
begin
  if (not exists (select 1 from "book" where "book"."state" = 'lost')) is not true then
    raise exception using message = 'book.state has rows with ''lost'': drop ''lost'' of enum state can not be done';
  end if;
end
$mig$;

-- step 2: drop 'lost' of enum state
-- lock: lent: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: book: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
-- note: lent is made anew: grants on it are lost
drop view "lent";
alter type "state" rename to "mig_old__state";
create type "state" as enum ('there', 'lent');
alter table "book" alter column "state" drop default,
  alter column "state" type "state" using cast(cast("state" as text) as "state"),
  alter column "state" set default 'there';
drop type "mig_old__state";
create view "lent" as
select "book"."id" as "id", "book"."title" as "title"
from "book"
where "book"."state" = 'lent';

commit;

begin;

-- step 3: drop column mail_folded of reader
-- lock: reader: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "reader" drop column "mail_folded";

-- step 4: drop column about of reader
-- lock: reader: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "reader" drop column "about";

-- step 5: drop column source of reader
-- lock: reader: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "reader" drop column "source";

commit;

begin;

-- step 6: drop column asked of loan
-- lock: loan: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "loan" drop column "asked";

-- step 7: drop column late of loan
-- lock: loan: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "loan" drop column "late";

-- step 8: drop column note of loan
-- lock: loan: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "loan" drop column "note";

commit;

begin;

-- step 9: drop foreign key loan_book_fkey on loan
-- lock: loan: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: book: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "loan" drop constraint "loan_book_fkey";

commit;

begin;

-- step 10: drop foreign key loan_reader_fkey on loan
-- lock: loan: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: reader: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "loan" drop constraint "loan_reader_fkey";

-- step 11: drop unique reader_mail_key on reader
-- lock: reader: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "reader" drop constraint "reader_mail_key";

commit;

-- step 12: drop index loan_begun_idx on loan
-- lock: loan: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
set lock_timeout = 0;
drop index concurrently "loan_begun_idx";
set lock_timeout = '3s';
