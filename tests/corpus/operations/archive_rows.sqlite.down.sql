-- archive_rows: reverse, for SQLite 3.40 or later
-- Rows are hidden, and come back
-- reversal: exact
-- this destroys what was written since:
--   the table place with all its rows
--   the table letter with all its rows
--   the table parent with all its rows
-- lock timeout: 3000 ms, retry: 5

pragma busy_timeout = 3000;

begin immediate;

-- step 1: put the rows of mig_archive__mail__2 back into mail
-- lock: mail: the database, blocks writes while its rows are written
insert into "mail" ("id", "parent_id", "name", "shade", "weight", "body", "sent", "mig_archive__tag")
  select "id", "parent_id", "name", "shade", "weight", "body", "sent", "mig_archive__tag" from "mig_archive__mail__2";
drop table "mig_archive__mail__2";

-- step 2: put the rows of mig_archive__mail__1 back into mail
-- lock: mail: the database, blocks writes while its rows are written
insert into "mail" ("id", "parent_id", "name", "shade", "weight", "body", "sent", "mig_archive__tag")
  select "id", "parent_id", "name", "shade", "weight", "body", "sent", "mig_archive__tag" from "mig_archive__mail__1";
drop table "mig_archive__mail__1";

-- step 3: rename table mail to letter
-- lock: mail: the database, blocks writes for an instant
alter table "mail" rename to "letter";

-- step 4: put the rows of mig_archive__place__1 back into place
-- lock: place: the database, blocks writes while its rows are written
insert into "place" ("country", "number", "text")
  select "country", "number", "text" from "mig_archive__place__1";
drop table "mig_archive__place__1";

-- step 5: rename column mig_archive__tag of letter to tag
-- lock: letter: the database, blocks writes for an instant
alter table "letter" rename column "mig_archive__tag" to "tag";

-- step 6: put the rows of mig_archive__letter__2 back into letter
-- lock: letter: the database, blocks writes while its rows are written
insert into "letter" ("id", "parent_id", "name", "shade", "weight", "body", "sent", "tag")
  select "id", "parent_id", "name", "shade", "weight", "body", "sent", "tag" from "mig_archive__letter__2";
drop table "mig_archive__letter__2";

-- step 7: put the rows of mig_archive__letter__1 back into letter
-- lock: letter: the database, blocks writes while its rows are written
insert into "letter" ("id", "parent_id", "name", "shade", "weight", "body", "sent", "tag")
  select "id", "parent_id", "name", "shade", "weight", "body", "sent", "tag" from "mig_archive__letter__1";
drop table "mig_archive__letter__1";

-- step 8: delete 3 rows from place
-- lock: place: the database, blocks writes while its rows are written
delete from "place" where ("country" = 'de' and "number" = 1)
  or ("country" = 'de' and "number" = 2)
  or ("country" = 'fr' and "number" = 1);

-- step 9: delete 4 rows from letter
-- lock: letter: the database, blocks writes while its rows are written
delete from "letter" where "id" in (1, 2, 3, 4);

-- step 10: delete 2 rows from parent
-- lock: parent: the database, blocks writes while its rows are written
delete from "parent" where "id" in (1, 2);

-- step 11: drop table place
-- lock: place: the database, blocks writes for an instant
drop table "place";

-- step 12: drop table letter
-- lock: letter: the database, blocks writes for an instant
drop table "letter";

-- step 13: drop table parent
-- lock: parent: the database, blocks writes for an instant
drop table "parent";

commit;
