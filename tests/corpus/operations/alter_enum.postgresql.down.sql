-- alter_enum: reverse, for PostgreSQL 15 or later
-- An enum changes, and all that names its values
-- reversal: lossy, it does not bring back
--   which rows had 'sad' of the enum mood
-- this destroys what was written since:
--   the table pet with all its rows
--   the table person with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

-- step 1: add 'sad' to enum mood
alter type "mood" add value 'sad' before 'fine';

begin;

-- step 2: set default of feeling of pet
-- lock: pet: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "pet" alter column "feeling" set default 'sad';

commit;

-- step 3: add 'blue' to enum mood
alter type "mood" add value 'blue' before 'fine';

begin;

-- step 4: rename 'fine' of enum mood to 'ok'
alter type "mood" rename value 'fine' to 'ok';

-- step 5: require, else 'person.feeling has rows with ''great'': drop ''great'' of enum mood can not be done'
do $mig$
begin
  if (not exists (select 1 from "person" where "person"."feeling" = 'great')) is not true then
    raise exception using message = 'person.feeling has rows with ''great'': drop ''great'' of enum mood can not be done';
  end if;
end
$mig$;

-- step 6: require, else 'person.before has rows with ''great'': drop ''great'' of enum mood can not be done'
do $mig$
begin
  if (not exists (select 1 from "person" where "person"."before" = 'great')) is not true then
    raise exception using message = 'person.before has rows with ''great'': drop ''great'' of enum mood can not be done';
  end if;
end
$mig$;

-- step 7: require, else 'pet.feeling has rows with ''great'': drop ''great'' of enum mood can not be done'
do $mig$
begin
  if (not exists (select 1 from "pet" where "pet"."feeling" = 'great')) is not true then
    raise exception using message = 'pet.feeling has rows with ''great'': drop ''great'' of enum mood can not be done';
  end if;
end
$mig$;

-- step 8: drop 'great' of enum mood
-- lock: content: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: person: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
-- lock: pet: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
-- note: content is made anew: grants on it are lost
drop view "content";
alter table "person" drop constraint "person_not_both";
drop index "person_happy_key";
drop index "person_ok_idx";
alter type "mood" rename to "mig_old__mood";
create type "mood" as enum ('angry', 'sad', 'blue', 'ok', 'happy');
alter table "person" alter column "feeling" drop default,
  alter column "feeling" type "mood" using cast(cast("feeling" as text) as "mood"),
  alter column "feeling" set default 'ok',
  alter column "before" type "mood" using cast(cast("before" as text) as "mood");
alter table "pet" alter column "feeling" drop default,
  alter column "feeling" type "mood" using cast(cast("feeling" as text) as "mood"),
  alter column "feeling" set default 'sad';
drop type "mig_old__mood";
alter table "person" add constraint "person_not_both" check (("feeling" <> 'happy') or ("before" is null));
create unique index "person_happy_key" on "person" ("badge") where "feeling" = 'happy';
create index "person_ok_idx" on "person" ("id") where "feeling" = 'ok';
create view "content" as
select "person"."id" as "id", "person"."feeling" as "feeling"
from "person"
where "person"."feeling" = 'ok';

commit;

begin;

-- step 9: require, else 'person.feeling has rows with ''blue'': drop ''blue'' of enum mood can not be done'
do $mig$
begin
  if (not exists (select 1 from "person" where "person"."feeling" = 'blue')) is not true then
    raise exception using message = 'person.feeling has rows with ''blue'': drop ''blue'' of enum mood can not be done';
  end if;
end
$mig$;

-- step 10: require, else 'person.before has rows with ''blue'': drop ''blue'' of enum mood can not be done'
do $mig$
begin
  if (not exists (select 1 from "person" where "person"."before" = 'blue')) is not true then
    raise exception using message = 'person.before has rows with ''blue'': drop ''blue'' of enum mood can not be done';
  end if;
end
$mig$;

-- step 11: require, else 'pet.feeling has rows with ''blue'': drop ''blue'' of enum mood can not be done'
do $mig$
begin
  if (not exists (select 1 from "pet" where "pet"."feeling" = 'blue')) is not true then
    raise exception using message = 'pet.feeling has rows with ''blue'': drop ''blue'' of enum mood can not be done';
  end if;
end
$mig$;

-- step 12: drop 'blue' of enum mood
-- lock: content: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: person: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
-- lock: pet: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
-- note: content is made anew: grants on it are lost
drop view "content";
alter table "person" drop constraint "person_not_both";
drop index "person_happy_key";
drop index "person_ok_idx";
alter type "mood" rename to "mig_old__mood";
create type "mood" as enum ('angry', 'sad', 'ok', 'happy');
alter table "person" alter column "feeling" drop default,
  alter column "feeling" type "mood" using cast(cast("feeling" as text) as "mood"),
  alter column "feeling" set default 'ok',
  alter column "before" type "mood" using cast(cast("before" as text) as "mood");
alter table "pet" alter column "feeling" drop default,
  alter column "feeling" type "mood" using cast(cast("feeling" as text) as "mood"),
  alter column "feeling" set default 'sad';
drop type "mig_old__mood";
alter table "person" add constraint "person_not_both" check (("feeling" <> 'happy') or ("before" is null));
create unique index "person_happy_key" on "person" ("badge") where "feeling" = 'happy';
create index "person_ok_idx" on "person" ("id") where "feeling" = 'ok';
create view "content" as
select "person"."id" as "id", "person"."feeling" as "feeling"
from "person"
where "person"."feeling" = 'ok';

commit;

begin;

-- step 13: require, else 'person.feeling has rows with ''angry'': drop ''angry'' of enum mood can not be done'
do $mig$
begin
  if (not exists (select 1 from "person" where "person"."feeling" = 'angry')) is not true then
    raise exception using message = 'person.feeling has rows with ''angry'': drop ''angry'' of enum mood can not be done';
  end if;
end
$mig$;

-- step 14: require, else 'person.before has rows with ''angry'': drop ''angry'' of enum mood can not be done'
do $mig$
begin
  if (not exists (select 1 from "person" where "person"."before" = 'angry')) is not true then
    raise exception using message = 'person.before has rows with ''angry'': drop ''angry'' of enum mood can not be done';
  end if;
end
$mig$;

-- step 15: require, else 'pet.feeling has rows with ''angry'': drop ''angry'' of enum mood can not be done'
do $mig$
begin
  if (not exists (select 1 from "pet" where "pet"."feeling" = 'angry')) is not true then
    raise exception using message = 'pet.feeling has rows with ''angry'': drop ''angry'' of enum mood can not be done';
  end if;
end
$mig$;

-- step 16: drop 'angry' of enum mood
-- lock: content: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: person: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
-- lock: pet: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
-- note: content is made anew: grants on it are lost
drop view "content";
alter table "person" drop constraint "person_not_both";
drop index "person_happy_key";
drop index "person_ok_idx";
alter type "mood" rename to "mig_old__mood";
create type "mood" as enum ('sad', 'ok', 'happy');
alter table "person" alter column "feeling" drop default,
  alter column "feeling" type "mood" using cast(cast("feeling" as text) as "mood"),
  alter column "feeling" set default 'ok',
  alter column "before" type "mood" using cast(cast("before" as text) as "mood");
alter table "pet" alter column "feeling" drop default,
  alter column "feeling" type "mood" using cast(cast("feeling" as text) as "mood"),
  alter column "feeling" set default 'sad';
drop type "mig_old__mood";
alter table "person" add constraint "person_not_both" check (("feeling" <> 'happy') or ("before" is null));
create unique index "person_happy_key" on "person" ("badge") where "feeling" = 'happy';
create index "person_ok_idx" on "person" ("id") where "feeling" = 'ok';
create view "content" as
select "person"."id" as "id", "person"."feeling" as "feeling"
from "person"
where "person"."feeling" = 'ok';

-- step 17: drop view content
-- lock: content: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop view "content";

-- step 18: drop table pet
-- lock: pet: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: person: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "pet";

-- step 19: drop table person
-- lock: person: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "person";

-- step 20: drop enum mood
drop type "mood";

commit;
