-- 0002_additions: forward, for PostgreSQL 10 or later
-- What comes to tables that are there
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: require, else 'two readers with one mail: ask the desk'
do $mig$
begin
  if (not exists (select 1 from "reader" where "reader"."mail" is not null group by "reader"."mail" having count(*) > 1)) is not true then
    raise exception using message = 'two readers with one mail: ask the desk';
  end if;
end
$mig$;

-- step 2: require, else 'reader has duplicates in mail: add unique reader_mail_key on reader can not be done'
do $mig$
begin
  if (not exists (select 1 from "reader" where "reader"."mail" is not null group by "reader"."mail" having count(*) > 1)) is not true then
    raise exception using message = 'reader has duplicates in mail: add unique reader_mail_key on reader can not be done';
  end if;
end
$mig$;

-- step 3: require, else 'loan has rows whose reader_id is not in reader: add foreign key loan_reader_fkey on loan can not be done'
do $mig$
begin
  if (not exists (select 1 from "loan" as "child" where ("child"."reader_id" is not null) and (not exists (select 1 from "reader" as "parent" where "parent"."id" = "child"."reader_id")))) is not true then
    raise exception using message = 'loan has rows whose reader_id is not in reader: add foreign key loan_reader_fkey on loan can not be done';
  end if;
end
$mig$;

-- step 4: require, else 'loan has rows whose book_id is not in book: add foreign key loan_book_fkey on loan can not be done'
do $mig$
begin
  if (not exists (select 1 from "loan" as "child" where ("child"."book_id" is not null) and (not exists (select 1 from "book" as "parent" where "parent"."id" = "child"."book_id")))) is not true then
    raise exception using message = 'loan has rows whose book_id is not in book: add foreign key loan_book_fkey on loan can not be done';
  end if;
end
$mig$;

commit;

-- step 5: add index loan_begun_idx on loan
-- lock: loan: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: loan: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "loan_begun_idx";
create index concurrently "loan_begun_idx" on "loan" ("begun" desc, "id");
set lock_timeout = '3s';

-- step 6: build the index of reader_mail_key
-- lock: reader: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: reader: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "reader_mail_key";
create unique index concurrently "reader_mail_key" on "reader" ("mail");
set lock_timeout = '3s';

begin;

-- step 7: add unique reader_mail_key on reader
-- lock: reader: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "reader" add constraint "reader_mail_key" unique using index "reader_mail_key";

-- step 8: wait for reader
-- lock: reader: SHARE ROW EXCLUSIVE, blocks writes for an instant
lock table "reader" in share row exclusive mode;

-- step 9: add foreign key loan_reader_fkey on loan
-- lock: loan: SHARE ROW EXCLUSIVE, blocks writes for an instant
-- lock: reader: SHARE ROW EXCLUSIVE, blocks writes for an instant
alter table "loan" add constraint "loan_reader_fkey" foreign key ("reader_id") references "reader" ("id") on delete cascade not valid;

commit;

begin;

-- step 10: look whether all rows of loan hold loan_reader_fkey
-- lock: loan: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "loan" validate constraint "loan_reader_fkey";

-- step 11: wait for book
-- lock: book: SHARE ROW EXCLUSIVE, blocks writes for an instant
lock table "book" in share row exclusive mode;

-- step 12: add foreign key loan_book_fkey on loan
-- lock: loan: SHARE ROW EXCLUSIVE, blocks writes for an instant
-- lock: book: SHARE ROW EXCLUSIVE, blocks writes for an instant
alter table "loan" add constraint "loan_book_fkey" foreign key ("book_id") references "book" ("id") on delete restrict not valid;

commit;

begin;

-- step 13: look whether all rows of loan hold loan_book_fkey
-- lock: loan: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "loan" validate constraint "loan_book_fkey";

-- step 14: add column note to loan
-- lock: loan: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "loan" add column "note" varchar(100);

commit;

begin;

-- step 15: add column late to loan
-- lock: loan: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "loan" add column "late" boolean not null default false;

commit;

begin;

-- step 16: add column asked to loan
-- lock: loan: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "loan" add column "asked" timestamp not null default (clock_timestamp());

commit;

begin;

-- step 17: add column source to reader
-- lock: reader: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "reader" add column "source" varchar(20) not null default 'desk';
alter table "reader" alter column "source" drop default;

commit;

begin;

-- step 18: add column about to reader
-- lock: reader: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "reader" add column "about" text not null default 'nothing';
alter table "reader" alter column "about" drop default;

-- step 19: add column mail_folded to reader
-- lock: reader: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "reader" add column "mail_folded" varchar(80);

commit;

begin;

-- step 20: fill mail_folded of reader
-- lock: reader: ROW EXCLUSIVE, blocks who writes the same rows while its rows are written
update "reader" set "mail_folded" = lower("mail") where "mail_folded" is null;

-- step 21: let no further nulls into mail_folded of reader
-- lock: reader: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "reader" add constraint "mig_reader_mail_folded" check ("mail_folded" is not null) not valid;

commit;

begin;

-- step 22: fill what slipped into mail_folded of reader meanwhile
-- lock: reader: ROW EXCLUSIVE, blocks who writes the same rows while its rows are written
update "reader" set "mail_folded" = lower("mail") where "mail_folded" is null;

-- step 23: set not null on mail_folded of reader
-- lock: reader: ACCESS EXCLUSIVE, blocks reads and writes while all its rows are read
alter table "reader" alter column "mail_folded" set not null;

-- step 24: drop the check of mail_folded of reader
-- lock: reader: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "reader" drop constraint "mig_reader_mail_folded";

commit;

-- step 25: add 'lost' to enum state
alter type "state" add value 'lost';
