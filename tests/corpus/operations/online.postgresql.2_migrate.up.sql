-- online, phase migrate: forward, for PostgreSQL 15 or later
-- moves data: runs when all running code writes the new form (after expand)
-- Tables that are there: the forms with the weakest locks
-- reversal: lossy, it does not bring back
--   the values of mail in person
--   that mail of person is `not null`: nothing says what its rows would have
--   which values of age in person were null
-- lock timeout: 500 ms, retry: 2

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '500ms';

begin;

-- step 1: require, else 'pet has rows whose owner_id is not in person: add foreign key pet_owner_id_fkey on pet can not be done'
do $mig$
begin
  if (not exists (select 1 from "pet" as "child" where ("child"."owner_id" is not null) and (not exists (select 1 from "person" as "parent" where "parent"."id" = "child"."owner_id")))) is not true then
    raise exception using message = 'pet has rows whose owner_id is not in person: add foreign key pet_owner_id_fkey on pet can not be done';
  end if;
end
$mig$;

-- step 2: require, else 'person has duplicates in mail: add unique person_mail_key on person can not be done'
do $mig$
begin
  if (not exists (select 1 from "person" where "person"."mail" is not null group by "person"."mail" having count(*) > 1)) is not true then
    raise exception using message = 'person has duplicates in mail: add unique person_mail_key on person can not be done';
  end if;
end
$mig$;

-- step 3: require, else 'person has rows that break grown: add check grown on person can not be done'
do $mig$
begin
  if (not exists (select 1 from "person" where not ("person"."age" > 3))) is not true then
    raise exception using message = 'person has rows that break grown: add check grown on person can not be done';
  end if;
end
$mig$;

-- step 4: require, else 'note has duplicates in id: add primary key to note can not be done'
do $mig$
begin
  if (not exists (select 1 from "note" where "note"."id" is not null group by "note"."id" having count(*) > 1)) is not true then
    raise exception using message = 'note has duplicates in id: add primary key to note can not be done';
  end if;
end
$mig$;

-- step 5: require, else 'note.text has values that do not fit into varchar(50): change type of text of note to varchar(50) can not be done'
do $mig$
begin
  if (not exists (select 1 from "note" where length("note"."text") > 50)) is not true then
    raise exception using message = 'note.text has values that do not fit into varchar(50): change type of text of note to varchar(50) can not be done';
  end if;
end
$mig$;

commit;

-- step 6: add index pet_owner_id_idx on pet
-- lock: pet: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: pet: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "pet_owner_id_idx";
create index concurrently "pet_owner_id_idx" on "pet" ("owner_id");
set lock_timeout = '500ms';

begin;

-- step 7: wait for person
-- lock: person: SHARE ROW EXCLUSIVE, blocks writes for an instant
lock table "person" in share row exclusive mode;

-- step 8: add foreign key pet_owner_id_fkey on pet
-- lock: pet: SHARE ROW EXCLUSIVE, blocks writes for an instant
-- lock: person: SHARE ROW EXCLUSIVE, blocks writes for an instant
alter table "pet" add constraint "pet_owner_id_fkey" foreign key ("owner_id") references "person" ("id") on delete set null not valid;

commit;

begin;

-- step 9: look whether all rows of pet hold pet_owner_id_fkey
-- lock: pet: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "pet" validate constraint "pet_owner_id_fkey";

commit;

-- step 10: drop index pet_kind_idx on pet
-- lock: pet: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
set lock_timeout = 0;
drop index concurrently "pet_kind_idx";
set lock_timeout = '500ms';

begin;

-- step 11: drop unique pet_tag_key on pet
-- lock: pet: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "pet" drop constraint "pet_tag_key";

-- step 12: add column token to pet
-- lock: pet: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "pet" add column "token" uuid;
alter table "pet" alter column "token" set default (gen_random_uuid());

commit;

-- step 13: fill token of pet
-- lock: pet: ROW EXCLUSIVE, blocks who writes the same rows while its rows are written
do $mig$
declare
  mig_low "pet"."id"%type;
  mig_high "pet"."id"%type;
  mig_last "pet"."id"%type;
  mig_count bigint;
  mig_done bigint := 0;
begin
  select "id" into mig_low from "pet" order by "id" limit 1;
  select "id" into mig_last from "pet" order by "id" desc limit 1;
  while mig_low <= mig_last loop
    select "id" into mig_high from (select "id" from "pet" where "id" >= mig_low and "id" <= mig_last order by "id" limit 1000) as mig_range order by "id" desc limit 1;
    exit when mig_high is null;
    update "pet" set "token" = gen_random_uuid() where "id" >= mig_low and "id" <= mig_high and "token" is null;
    get diagnostics mig_count = row_count;
    commit;
    mig_done := mig_done + mig_count;
    raise notice '%: % rows', 'fill token of pet', mig_done;
    select "id" into mig_low from "pet" where "id" > mig_high order by "id" limit 1;
  end loop;
end
$mig$;

begin;

-- step 14: let no further nulls into token of pet
-- lock: pet: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "pet" add constraint "mig_pet_token" check ("token" is not null) not valid;

commit;

-- step 15: fill what slipped into token of pet meanwhile
-- lock: pet: ROW EXCLUSIVE, blocks who writes the same rows while its rows are written
do $mig$
declare
  mig_low "pet"."id"%type;
  mig_high "pet"."id"%type;
  mig_last "pet"."id"%type;
  mig_count bigint;
  mig_done bigint := 0;
begin
  select "id" into mig_low from "pet" order by "id" limit 1;
  select "id" into mig_last from "pet" order by "id" desc limit 1;
  while mig_low <= mig_last loop
    select "id" into mig_high from (select "id" from "pet" where "id" >= mig_low and "id" <= mig_last order by "id" limit 1000) as mig_range order by "id" desc limit 1;
    exit when mig_high is null;
    update "pet" set "token" = gen_random_uuid() where "id" >= mig_low and "id" <= mig_high and "token" is null;
    get diagnostics mig_count = row_count;
    commit;
    mig_done := mig_done + mig_count;
    raise notice '%: % rows', 'fill token of pet', mig_done;
    select "id" into mig_low from "pet" where "id" > mig_high order by "id" limit 1;
  end loop;
end
$mig$;

begin;

-- step 16: look whether all rows have token of pet
-- lock: pet: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "pet" validate constraint "mig_pet_token";

-- step 17: set not null on token of pet
-- lock: pet: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "pet" alter column "token" set not null;

-- step 18: drop the check of token of pet
-- lock: pet: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "pet" drop constraint "mig_pet_token";

-- step 19: add column born to pet
-- lock: pet: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "pet" add column "born" timestamptz not null default (now());

-- step 20: add column legs to pet
-- lock: pet: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "pet" add column "legs" integer not null default 4;

-- step 21: rename column kind of pet to species
-- lock: pet: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "pet" rename column "kind" to "species";

commit;

-- step 22: build the index of person_mail_key
-- lock: person: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: person: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "person_mail_key";
create unique index concurrently "person_mail_key" on "person" ("mail");
set lock_timeout = '500ms';

begin;

-- step 23: add unique person_mail_key on person
-- lock: person: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "person" add constraint "person_mail_key" unique using index "person_mail_key";

-- step 24: add check grown on person
-- lock: person: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "person" add constraint "grown" check ("age" > 3) not valid;

commit;

begin;

-- step 25: look whether all rows of person hold grown
-- lock: person: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "person" validate constraint "grown";

commit;

-- step 26: fill age of person
-- lock: person: ROW EXCLUSIVE, blocks who writes the same rows while its rows are written
do $mig$
declare
  mig_low "person"."id"%type;
  mig_high "person"."id"%type;
  mig_last "person"."id"%type;
  mig_count bigint;
  mig_done bigint := 0;
begin
  select "id" into mig_low from "person" order by "id" limit 1;
  select "id" into mig_last from "person" order by "id" desc limit 1;
  while mig_low <= mig_last loop
    select "id" into mig_high from (select "id" from "person" where "id" >= mig_low and "id" <= mig_last order by "id" limit 1000) as mig_range order by "id" desc limit 1;
    exit when mig_high is null;
    update "person" set "age" = 18 where "id" >= mig_low and "id" <= mig_high and "age" is null;
    get diagnostics mig_count = row_count;
    commit;
    mig_done := mig_done + mig_count;
    raise notice '%: % rows', 'fill age of person', mig_done;
    select "id" into mig_low from "person" where "id" > mig_high order by "id" limit 1;
  end loop;
end
$mig$;

begin;

-- step 27: let no further nulls into age of person
-- lock: person: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "person" add constraint "mig_person_age" check ("age" is not null) not valid;

commit;

-- step 28: fill what slipped into age of person meanwhile
-- lock: person: ROW EXCLUSIVE, blocks who writes the same rows while its rows are written
do $mig$
declare
  mig_low "person"."id"%type;
  mig_high "person"."id"%type;
  mig_last "person"."id"%type;
  mig_count bigint;
  mig_done bigint := 0;
begin
  select "id" into mig_low from "person" order by "id" limit 1;
  select "id" into mig_last from "person" order by "id" desc limit 1;
  while mig_low <= mig_last loop
    select "id" into mig_high from (select "id" from "person" where "id" >= mig_low and "id" <= mig_last order by "id" limit 1000) as mig_range order by "id" desc limit 1;
    exit when mig_high is null;
    update "person" set "age" = 18 where "id" >= mig_low and "id" <= mig_high and "age" is null;
    get diagnostics mig_count = row_count;
    commit;
    mig_done := mig_done + mig_count;
    raise notice '%: % rows', 'fill age of person', mig_done;
    select "id" into mig_low from "person" where "id" > mig_high order by "id" limit 1;
  end loop;
end
$mig$;

begin;

-- step 29: look whether all rows have age of person
-- lock: person: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "person" validate constraint "mig_person_age";

-- step 30: set not null on age of person
-- lock: person: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "person" alter column "age" set not null;

-- step 31: drop the check of age of person
-- lock: person: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "person" drop constraint "mig_person_age";

commit;

begin;

-- step 32: require, else 'person.mail has nulls: set not null on mail of person can not be done'
do $mig$
begin
  if (not exists (select 1 from "person" where "person"."mail" is null)) is not true then
    raise exception using message = 'person.mail has nulls: set not null on mail of person can not be done';
  end if;
end
$mig$;

-- step 33: let no further nulls into mail of person
-- lock: person: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "person" add constraint "mig_person_mail" check ("mail" is not null) not valid;

commit;

begin;

-- step 34: look whether all rows have mail of person
-- lock: person: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "person" validate constraint "mig_person_mail";

-- step 35: set not null on mail of person
-- lock: person: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "person" alter column "mail" set not null;

-- step 36: drop the check of mail of person
-- lock: person: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "person" drop constraint "mig_person_mail";

-- step 37: change type of name of person to varchar(40)
-- lock: person: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "person" alter column "name" type varchar(40);

-- step 38: set default of name of person
-- lock: person: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "person" alter column "name" set default 'nobody';

-- step 39: drop column mail of person
-- lock: person: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "person" drop column "mail";

commit;

-- step 40: build the index of note_pkey
-- lock: note: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: note: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "note_pkey";
create unique index concurrently "note_pkey" on "note" ("id");
set lock_timeout = '500ms';

begin;

-- step 41: add primary key to note
-- lock: note: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "note" add constraint "note_pkey" primary key using index "note_pkey";

commit;

begin;

-- step 42: change type of text of note to varchar(50)
-- lock: note: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "note" alter column "text" type varchar(50);

commit;

-- step 43: add 'happy' to enum mood
alter type "mood" add value 'happy';

begin;

-- step 44: rename table note to remark
-- lock: note: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "note" rename to "remark";

commit;
