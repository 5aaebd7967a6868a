-- online, phase migrate: reverse, for PostgreSQL 15 or later
-- moves data back: runs when no running code needs the new form alone (after the reverse of contract, before that of expand)
-- Tables that are there: the forms with the weakest locks
-- reversal: lossy, it does not bring back
--   the values of mail in person
--   that mail of person is `not null`: nothing says what its rows would have
--   which values of age in person were null
-- this destroys what was written since:
--   the column legs of pet with its values
--   the column born of pet with its values
--   the column token of pet with its values
-- lock timeout: 500 ms, retry: 2

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '500ms';

begin;

-- step 1: require, else 'person.feel has rows with ''happy'': drop ''happy'' of enum mood can not be done'
do $mig$
begin
  if (not exists (select 1 from "person" where "person"."feel" = 'happy')) is not true then
    raise exception using message = 'person.feel has rows with ''happy'': drop ''happy'' of enum mood can not be done';
  end if;
end
$mig$;

-- step 2: rename table remark to note
-- lock: remark: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "remark" rename to "note";

commit;

begin;

-- step 3: drop 'happy' of enum mood
-- lock: person: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter type "mood" rename to "mig_old__mood";
create type "mood" as enum ('sad', 'ok');
alter table "person" alter column "feel" drop default,
  alter column "feel" type "mood" using cast(cast("feel" as text) as "mood"),
  alter column "feel" set default 'ok';
drop type "mig_old__mood";

commit;

begin;

-- step 4: require, else 'person.name has values that do not fit into varchar(20): change type of name of person to varchar(20) can not be done'
do $mig$
begin
  if (not exists (select 1 from "person" where length("person"."name") > 20)) is not true then
    raise exception using message = 'person.name has values that do not fit into varchar(20): change type of name of person to varchar(20) can not be done';
  end if;
end
$mig$;

-- step 5: change type of text of note to varchar(100)
-- lock: note: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "note" alter column "text" type varchar(100);

-- step 6: drop primary key of note
-- lock: note: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "note" drop constraint "note_pkey";

commit;

begin;

-- step 7: add column mail to person
-- lock: person: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "person" add column "mail" varchar(50);

commit;

-- step 8: build the index of person_mail_key
-- lock: person: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: person: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "person_mail_key";
create unique index concurrently "person_mail_key" on "person" ("mail");
set lock_timeout = '500ms';

begin;

-- step 9: add unique person_mail_key on person
-- lock: person: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "person" add constraint "person_mail_key" unique using index "person_mail_key";

-- step 10: drop default of name of person
-- lock: person: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "person" alter column "name" drop default;

commit;

begin;

-- step 11: change type of name of person to varchar(20)
-- lock: person: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "person" alter column "name" type varchar(20);

-- step 12: drop not null on mail of person
-- lock: person: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "person" alter column "mail" drop not null;

-- step 13: drop not null on age of person
-- lock: person: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "person" alter column "age" drop not null;

-- step 14: drop check grown on person
-- lock: person: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "person" drop constraint "grown";

-- step 15: drop unique person_mail_key on person
-- lock: person: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "person" drop constraint "person_mail_key";

commit;

begin;

-- step 16: rename column species of pet to kind
-- lock: pet: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "pet" rename column "species" to "kind";

commit;

begin;

-- step 17: require, else 'pet has duplicates in tag: add unique pet_tag_key on pet can not be done'
do $mig$
begin
  if (not exists (select 1 from "pet" where "pet"."tag" is not null group by "pet"."tag" having count(*) > 1)) is not true then
    raise exception using message = 'pet has duplicates in tag: add unique pet_tag_key on pet can not be done';
  end if;
end
$mig$;

-- step 18: drop column legs of pet
-- lock: pet: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "pet" drop column "legs";

-- step 19: drop column born of pet
-- lock: pet: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "pet" drop column "born";

-- step 20: drop column token of pet
-- lock: pet: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "pet" drop column "token";

commit;

-- step 21: build the index of pet_tag_key
-- lock: pet: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: pet: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "pet_tag_key";
create unique index concurrently "pet_tag_key" on "pet" ("tag");
set lock_timeout = '500ms';

begin;

-- step 22: add unique pet_tag_key on pet
-- lock: pet: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "pet" add constraint "pet_tag_key" unique using index "pet_tag_key";

commit;

-- step 23: add index pet_kind_idx on pet
-- lock: pet: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: pet: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "pet_kind_idx";
create index concurrently "pet_kind_idx" on "pet" ("kind");
set lock_timeout = '500ms';

begin;

-- step 24: drop foreign key pet_owner_id_fkey on pet
-- lock: pet: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: person: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "pet" drop constraint "pet_owner_id_fkey";

commit;

-- step 25: drop index pet_owner_id_idx on pet
-- lock: pet: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
set lock_timeout = 0;
drop index concurrently "pet_owner_id_idx";
set lock_timeout = '500ms';
