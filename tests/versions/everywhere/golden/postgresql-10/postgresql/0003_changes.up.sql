-- 0003_changes: forward, for PostgreSQL 10 or later
-- What changes of tables that are there
-- reversal: lossy, it does not bring back
--   the values of phone in reader
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: set not null on name of reader
-- lock: reader: ACCESS EXCLUSIVE, blocks reads and writes while all its rows are read
alter table "reader" alter column "name" set not null;

-- step 2: drop column phone of reader
-- lock: reader: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "reader" drop column "phone";

-- step 3: change type of source of reader to varchar(60)
-- lock: reader: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "reader" alter column "source" type varchar(60);

-- step 4: set default of source of reader
-- lock: reader: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "reader" alter column "source" set default 'web';

commit;

begin;

-- step 5: drop default of asked of loan
-- lock: loan: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "loan" alter column "asked" drop default;

-- step 6: set comment of days of loan
-- lock: loan: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
comment on column "loan"."days" is 'how long';

commit;

begin;

-- step 7: change type of title of book to varchar(80)
-- lock: lent: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: book: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- note: lent is made anew: grants on it are lost
drop view "lent";
alter table "book" alter column "title" type varchar(80);
create view "lent" as
select "book"."id" as "id", "book"."title" as "title"
from "book"
where "book"."state" = 'lent';

-- step 8: set default of price of book
-- lock: book: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "book" alter column "price" set default 1;

-- step 9: rename column code of book to shelf
-- lock: book: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "book" rename column "code" to "shelf";

-- step 10: rename column id of book to number
-- lock: book: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "book" rename column "id" to "number";

commit;

begin;

-- step 11: rename column days of loan to lasts
-- lock: loan: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "loan" rename column "days" to "lasts";

commit;

-- step 12: drop index loan_begun_idx on loan
-- lock: loan: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
set lock_timeout = 0;
drop index concurrently "loan_begun_idx";
set lock_timeout = '3s';

begin;

-- step 13: rename unique constraint reader_mail_key on reader to reader_address_key
-- lock: reader: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "reader" rename constraint "reader_mail_key" to "reader_address_key";

commit;

begin;

-- step 14: rename table loan to lending
-- lock: loan: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "loan" rename to "lending";

commit;
