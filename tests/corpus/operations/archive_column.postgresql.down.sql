-- archive_column: reverse, for PostgreSQL 15 or later
-- Columns are hidden in their places, and come back with their values
-- reversal: exact
-- this destroys what was written since:
--   the column size of letter with its values
--   the column name of letter with its values
--   the table letter with all its rows
--   the table parent with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: drop column size of letter
-- lock: letter: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "letter" drop column "size";

-- step 2: drop column name of letter
-- lock: letter: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "letter" drop column "name";

-- step 3: rename column mig_archive__sent of letter to sent
-- lock: letter: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "letter" rename column "mig_archive__sent" to "sent";

-- step 4: rename column mig_archive__body of letter to body
-- lock: letter: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "letter" rename column "mig_archive__body" to "body";

commit;

-- step 5: fill body of letter
-- lock: letter: ROW EXCLUSIVE, blocks who writes the same rows while its rows are written
do $mig$
declare
  mig_low "letter"."id"%type;
  mig_high "letter"."id"%type;
  mig_last "letter"."id"%type;
  mig_count bigint;
  mig_done bigint := 0;
begin
  select "id" into mig_low from "letter" order by "id" limit 1;
  select "id" into mig_last from "letter" order by "id" desc limit 1;
  while mig_low <= mig_last loop
    select "id" into mig_high from (select "id" from "letter" where "id" >= mig_low and "id" <= mig_last order by "id" limit 1000) as mig_range order by "id" desc limit 1;
    exit when mig_high is null;
    update "letter" set "body" = '{}' where "id" >= mig_low and "id" <= mig_high and "body" is null;
    get diagnostics mig_count = row_count;
    commit;
    mig_done := mig_done + mig_count;
    raise notice '%: % rows', 'fill body of letter', mig_done;
    select "id" into mig_low from "letter" where "id" > mig_high order by "id" limit 1;
  end loop;
end
$mig$;

begin;

-- step 6: let no further nulls into body of letter
-- lock: letter: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "letter" add constraint "mig_letter_body" check ("body" is not null) not valid;

commit;

-- step 7: fill what slipped into body of letter meanwhile
-- lock: letter: ROW EXCLUSIVE, blocks who writes the same rows while its rows are written
do $mig$
declare
  mig_low "letter"."id"%type;
  mig_high "letter"."id"%type;
  mig_last "letter"."id"%type;
  mig_count bigint;
  mig_done bigint := 0;
begin
  select "id" into mig_low from "letter" order by "id" limit 1;
  select "id" into mig_last from "letter" order by "id" desc limit 1;
  while mig_low <= mig_last loop
    select "id" into mig_high from (select "id" from "letter" where "id" >= mig_low and "id" <= mig_last order by "id" limit 1000) as mig_range order by "id" desc limit 1;
    exit when mig_high is null;
    update "letter" set "body" = '{}' where "id" >= mig_low and "id" <= mig_high and "body" is null;
    get diagnostics mig_count = row_count;
    commit;
    mig_done := mig_done + mig_count;
    raise notice '%: % rows', 'fill body of letter', mig_done;
    select "id" into mig_low from "letter" where "id" > mig_high order by "id" limit 1;
  end loop;
end
$mig$;

begin;

-- step 8: look whether all rows have body of letter
-- lock: letter: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "letter" validate constraint "mig_letter_body";

-- step 9: set not null on body of letter
-- lock: letter: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "letter" alter column "body" set not null;

-- step 10: drop the check of body of letter
-- lock: letter: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "letter" drop constraint "mig_letter_body";

-- step 11: rename column mig_archive__size of letter to size
-- lock: letter: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "letter" rename column "mig_archive__size" to "size";

commit;

begin;

-- step 12: require, else 'letter.size has nulls: set not null on size of letter can not be done'
do $mig$
begin
  if (not exists (select 1 from "letter" where "letter"."size" is null)) is not true then
    raise exception using message = 'letter.size has nulls: set not null on size of letter can not be done';
  end if;
end
$mig$;

-- step 13: require, else 'letter has rows that break letter_size_check: add check letter_size_check on letter can not be done'
do $mig$
begin
  if (not exists (select 1 from "letter" where not ("letter"."size" > 0))) is not true then
    raise exception using message = 'letter has rows that break letter_size_check: add check letter_size_check on letter can not be done';
  end if;
end
$mig$;

-- step 14: let no further nulls into size of letter
-- lock: letter: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "letter" add constraint "mig_letter_size" check ("size" is not null) not valid;

commit;

begin;

-- step 15: look whether all rows have size of letter
-- lock: letter: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "letter" validate constraint "mig_letter_size";

-- step 16: set not null on size of letter
-- lock: letter: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "letter" alter column "size" set not null;

-- step 17: drop the check of size of letter
-- lock: letter: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "letter" drop constraint "mig_letter_size";

-- step 18: add check letter_size_check on letter
-- lock: letter: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "letter" add constraint "letter_size_check" check ("size" > 0) not valid;

commit;

begin;

-- step 19: look whether all rows of letter hold letter_size_check
-- lock: letter: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "letter" validate constraint "letter_size_check";

-- step 20: rename column mig_archive__weight of letter to weight
-- lock: letter: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "letter" rename column "mig_archive__weight" to "weight";

commit;

begin;

-- step 21: require, else 'letter has rows that break letter_weight: add check letter_weight on letter can not be done'
do $mig$
begin
  if (not exists (select 1 from "letter" where not (("letter"."weight" >= 0) and ("letter"."limit" >= 0)))) is not true then
    raise exception using message = 'letter has rows that break letter_weight: add check letter_weight on letter can not be done';
  end if;
end
$mig$;

-- step 22: add check letter_weight on letter
-- lock: letter: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "letter" add constraint "letter_weight" check (("weight" >= 0) and ("limit" >= 0)) not valid;

commit;

begin;

-- step 23: look whether all rows of letter hold letter_weight
-- lock: letter: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "letter" validate constraint "letter_weight";

-- step 24: rename column mig_archive__shade of letter to shade
-- lock: letter: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "letter" rename column "mig_archive__shade" to "shade";

commit;

-- step 25: fill shade of letter
-- lock: letter: ROW EXCLUSIVE, blocks who writes the same rows while its rows are written
do $mig$
declare
  mig_low "letter"."id"%type;
  mig_high "letter"."id"%type;
  mig_last "letter"."id"%type;
  mig_count bigint;
  mig_done bigint := 0;
begin
  select "id" into mig_low from "letter" order by "id" limit 1;
  select "id" into mig_last from "letter" order by "id" desc limit 1;
  while mig_low <= mig_last loop
    select "id" into mig_high from (select "id" from "letter" where "id" >= mig_low and "id" <= mig_last order by "id" limit 1000) as mig_range order by "id" desc limit 1;
    exit when mig_high is null;
    update "letter" set "shade" = 'red' where "id" >= mig_low and "id" <= mig_high and "shade" is null;
    get diagnostics mig_count = row_count;
    commit;
    mig_done := mig_done + mig_count;
    raise notice '%: % rows', 'fill shade of letter', mig_done;
    select "id" into mig_low from "letter" where "id" > mig_high order by "id" limit 1;
  end loop;
end
$mig$;

begin;

-- step 26: let no further nulls into shade of letter
-- lock: letter: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "letter" add constraint "mig_letter_shade" check ("shade" is not null) not valid;

commit;

-- step 27: fill what slipped into shade of letter meanwhile
-- lock: letter: ROW EXCLUSIVE, blocks who writes the same rows while its rows are written
do $mig$
declare
  mig_low "letter"."id"%type;
  mig_high "letter"."id"%type;
  mig_last "letter"."id"%type;
  mig_count bigint;
  mig_done bigint := 0;
begin
  select "id" into mig_low from "letter" order by "id" limit 1;
  select "id" into mig_last from "letter" order by "id" desc limit 1;
  while mig_low <= mig_last loop
    select "id" into mig_high from (select "id" from "letter" where "id" >= mig_low and "id" <= mig_last order by "id" limit 1000) as mig_range order by "id" desc limit 1;
    exit when mig_high is null;
    update "letter" set "shade" = 'red' where "id" >= mig_low and "id" <= mig_high and "shade" is null;
    get diagnostics mig_count = row_count;
    commit;
    mig_done := mig_done + mig_count;
    raise notice '%: % rows', 'fill shade of letter', mig_done;
    select "id" into mig_low from "letter" where "id" > mig_high order by "id" limit 1;
  end loop;
end
$mig$;

begin;

-- step 28: look whether all rows have shade of letter
-- lock: letter: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "letter" validate constraint "mig_letter_shade";

-- step 29: set not null on shade of letter
-- lock: letter: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "letter" alter column "shade" set not null;

-- step 30: drop the check of shade of letter
-- lock: letter: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "letter" drop constraint "mig_letter_shade";

commit;

begin;

-- step 31: require, else 'letter has duplicates in shade, weight: add unique letter_place on letter can not be done'
do $mig$
begin
  if (not exists (select 1 from "letter" where ("letter"."shade" is not null) and ("letter"."weight" is not null) group by "letter"."shade", "letter"."weight" having count(*) > 1)) is not true then
    raise exception using message = 'letter has duplicates in shade, weight: add unique letter_place on letter can not be done';
  end if;
end
$mig$;

commit;

-- step 32: build the index of letter_place
-- lock: letter: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: letter: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "letter_place";
create unique index concurrently "letter_place" on "letter" ("shade", "weight");
set lock_timeout = '3s';

begin;

-- step 33: add unique letter_place on letter
-- lock: letter: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "letter" add constraint "letter_place" unique using index "letter_place";

-- step 34: rename column mig_archive__parent_id of letter to parent_id
-- lock: letter: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "letter" rename column "mig_archive__parent_id" to "parent_id";

commit;

begin;

-- step 35: require, else 'letter.parent_id has nulls: set not null on parent_id of letter can not be done'
do $mig$
begin
  if (not exists (select 1 from "letter" where "letter"."parent_id" is null)) is not true then
    raise exception using message = 'letter.parent_id has nulls: set not null on parent_id of letter can not be done';
  end if;
end
$mig$;

-- step 36: require, else 'letter has rows whose parent_id is not in parent: add foreign key letter_parent_id_fkey on letter can not be done'
do $mig$
begin
  if (not exists (select 1 from "letter" as "child" where ("child"."parent_id" is not null) and (not exists (select 1 from "parent" as "parent" where "parent"."id" = "child"."parent_id")))) is not true then
    raise exception using message = 'letter has rows whose parent_id is not in parent: add foreign key letter_parent_id_fkey on letter can not be done';
  end if;
end
$mig$;

-- step 37: let no further nulls into parent_id of letter
-- lock: letter: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "letter" add constraint "mig_letter_parent_id" check ("parent_id" is not null) not valid;

commit;

begin;

-- step 38: look whether all rows have parent_id of letter
-- lock: letter: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "letter" validate constraint "mig_letter_parent_id";

-- step 39: set not null on parent_id of letter
-- lock: letter: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "letter" alter column "parent_id" set not null;

-- step 40: drop the check of parent_id of letter
-- lock: letter: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "letter" drop constraint "mig_letter_parent_id";

commit;

begin;

-- step 41: wait for parent
-- lock: parent: SHARE ROW EXCLUSIVE, blocks writes for an instant
lock table "parent" in share row exclusive mode;

-- step 42: add foreign key letter_parent_id_fkey on letter
-- lock: letter: SHARE ROW EXCLUSIVE, blocks writes for an instant
-- lock: parent: SHARE ROW EXCLUSIVE, blocks writes for an instant
alter table "letter" add constraint "letter_parent_id_fkey" foreign key ("parent_id") references "parent" ("id") on delete cascade not valid;

commit;

begin;

-- step 43: look whether all rows of letter hold letter_parent_id_fkey
-- lock: letter: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "letter" validate constraint "letter_parent_id_fkey";

-- step 44: rename column mig_archive__name of letter to name
-- lock: letter: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "letter" rename column "mig_archive__name" to "name";

commit;

-- step 45: fill name of letter
-- lock: letter: ROW EXCLUSIVE, blocks who writes the same rows while its rows are written
do $mig$
declare
  mig_low "letter"."id"%type;
  mig_high "letter"."id"%type;
  mig_last "letter"."id"%type;
  mig_count bigint;
  mig_done bigint := 0;
begin
  select "id" into mig_low from "letter" order by "id" limit 1;
  select "id" into mig_last from "letter" order by "id" desc limit 1;
  while mig_low <= mig_last loop
    select "id" into mig_high from (select "id" from "letter" where "id" >= mig_low and "id" <= mig_last order by "id" limit 1000) as mig_range order by "id" desc limit 1;
    exit when mig_high is null;
    update "letter" set "name" = 'nobody' where "id" >= mig_low and "id" <= mig_high and "name" is null;
    get diagnostics mig_count = row_count;
    commit;
    mig_done := mig_done + mig_count;
    raise notice '%: % rows', 'fill name of letter', mig_done;
    select "id" into mig_low from "letter" where "id" > mig_high order by "id" limit 1;
  end loop;
end
$mig$;

begin;

-- step 46: let no further nulls into name of letter
-- lock: letter: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "letter" add constraint "mig_letter_name" check ("name" is not null) not valid;

commit;

-- step 47: fill what slipped into name of letter meanwhile
-- lock: letter: ROW EXCLUSIVE, blocks who writes the same rows while its rows are written
do $mig$
declare
  mig_low "letter"."id"%type;
  mig_high "letter"."id"%type;
  mig_last "letter"."id"%type;
  mig_count bigint;
  mig_done bigint := 0;
begin
  select "id" into mig_low from "letter" order by "id" limit 1;
  select "id" into mig_last from "letter" order by "id" desc limit 1;
  while mig_low <= mig_last loop
    select "id" into mig_high from (select "id" from "letter" where "id" >= mig_low and "id" <= mig_last order by "id" limit 1000) as mig_range order by "id" desc limit 1;
    exit when mig_high is null;
    update "letter" set "name" = 'nobody' where "id" >= mig_low and "id" <= mig_high and "name" is null;
    get diagnostics mig_count = row_count;
    commit;
    mig_done := mig_done + mig_count;
    raise notice '%: % rows', 'fill name of letter', mig_done;
    select "id" into mig_low from "letter" where "id" > mig_high order by "id" limit 1;
  end loop;
end
$mig$;

begin;

-- step 48: look whether all rows have name of letter
-- lock: letter: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "letter" validate constraint "mig_letter_name";

-- step 49: set not null on name of letter
-- lock: letter: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "letter" alter column "name" set not null;

-- step 50: drop the check of name of letter
-- lock: letter: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "letter" drop constraint "mig_letter_name";

commit;

begin;

-- step 51: require, else 'letter has duplicates in name: add unique letter_name_key on letter can not be done'
do $mig$
begin
  if (not exists (select 1 from "letter" where "letter"."name" is not null group by "letter"."name" having count(*) > 1)) is not true then
    raise exception using message = 'letter has duplicates in name: add unique letter_name_key on letter can not be done';
  end if;
end
$mig$;

commit;

-- step 52: add index letter_shade_idx on letter
-- lock: letter: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: letter: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "letter_shade_idx";
create index concurrently "letter_shade_idx" on "letter" ("shade", "name" desc);
set lock_timeout = '3s';

-- step 53: build the index of letter_name_key
-- lock: letter: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: letter: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "letter_name_key";
create unique index concurrently "letter_name_key" on "letter" ("name");
set lock_timeout = '3s';

begin;

-- step 54: add unique letter_name_key on letter
-- lock: letter: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "letter" add constraint "letter_name_key" unique using index "letter_name_key";

-- step 55: rename column mig_archive__twice of letter to twice
-- lock: letter: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "letter" rename column "mig_archive__twice" to "twice";

commit;

begin;

-- step 56: drop table letter
-- lock: letter: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: parent: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "letter";

-- step 57: drop table parent
-- lock: parent: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "parent";

-- step 58: drop enum color
drop type "color";

commit;
