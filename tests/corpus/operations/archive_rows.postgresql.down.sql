-- archive_rows: reverse, for PostgreSQL 15 or later
-- Rows are hidden, and come back
-- reversal: exact
-- this destroys what was written since:
--   the table place with all its rows
--   the table letter with all its rows
--   the table parent with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: put the rows of mig_archive__mail__2 back into mail
-- lock: mail: ROW EXCLUSIVE, blocks who writes the same rows while its rows are written
-- lock: mig_archive__mail__2: ACCESS EXCLUSIVE, blocks reads and writes for an instant
insert into "mail" ("id", "parent_id", "name", "shade", "weight", "body", "sent", "mig_archive__tag")
  select "id", "parent_id", "name", "shade", "weight", "body", "sent", "mig_archive__tag" from "mig_archive__mail__2";
drop table "mig_archive__mail__2";

commit;

begin;

-- step 2: put the rows of mig_archive__mail__1 back into mail
-- lock: mail: ROW EXCLUSIVE, blocks who writes the same rows while its rows are written
-- lock: mig_archive__mail__1: ACCESS EXCLUSIVE, blocks reads and writes for an instant
insert into "mail" ("id", "parent_id", "name", "shade", "weight", "body", "sent", "mig_archive__tag")
  select "id", "parent_id", "name", "shade", "weight", "body", "sent", "mig_archive__tag" from "mig_archive__mail__1";
drop table "mig_archive__mail__1";

commit;

begin;

-- step 3: rename table mail to letter
-- lock: mail: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "mail" rename to "letter";

commit;

begin;

-- step 4: rename column mig_archive__tag of letter to tag
-- lock: letter: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "letter" rename column "mig_archive__tag" to "tag";

commit;

begin;

-- step 5: put the rows of mig_archive__place__1 back into place
-- lock: place: ROW EXCLUSIVE, blocks who writes the same rows while its rows are written
-- lock: mig_archive__place__1: ACCESS EXCLUSIVE, blocks reads and writes for an instant
insert into "place" ("country", "number", "text")
  select "country", "number", "text" from "mig_archive__place__1";
drop table "mig_archive__place__1";

commit;

begin;

-- step 6: put the rows of mig_archive__letter__2 back into letter
-- lock: letter: ROW EXCLUSIVE, blocks who writes the same rows while its rows are written
-- lock: mig_archive__letter__2: ACCESS EXCLUSIVE, blocks reads and writes for an instant
insert into "letter" ("id", "parent_id", "name", "shade", "weight", "body", "sent", "tag")
  select "id", "parent_id", "name", "shade", "weight", "body", "sent", "tag" from "mig_archive__letter__2";
drop table "mig_archive__letter__2";

commit;

begin;

-- step 7: put the rows of mig_archive__letter__1 back into letter
-- lock: letter: ROW EXCLUSIVE, blocks who writes the same rows while its rows are written
-- lock: mig_archive__letter__1: ACCESS EXCLUSIVE, blocks reads and writes for an instant
insert into "letter" ("id", "parent_id", "name", "shade", "weight", "body", "sent", "tag")
  select "id", "parent_id", "name", "shade", "weight", "body", "sent", "tag" from "mig_archive__letter__1";
drop table "mig_archive__letter__1";

commit;

begin;

-- step 8: delete 3 rows from place
-- lock: place: ROW EXCLUSIVE, blocks who writes the same rows while its rows are written
delete from "place" where ("country" = 'de' and "number" = 1)
  or ("country" = 'de' and "number" = 2)
  or ("country" = 'fr' and "number" = 1);

-- step 9: delete 4 rows from letter
-- lock: letter: ROW EXCLUSIVE, blocks who writes the same rows while its rows are written
delete from "letter" where "id" in (1, 2, 3, 4);

-- step 10: delete 2 rows from parent
-- lock: parent: ROW EXCLUSIVE, blocks who writes the same rows while its rows are written
delete from "parent" where "id" in (1, 2);

-- step 11: drop table place
-- lock: place: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "place";

commit;

begin;

-- step 12: drop table letter
-- lock: letter: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: parent: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "letter";

-- step 13: drop table parent
-- lock: parent: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "parent";

-- step 14: drop enum color
drop type "color";

commit;
