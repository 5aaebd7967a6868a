-- archive_table: reverse, for PostgreSQL 15 or later
-- A table is hidden, and comes back with its rows
-- reversal: exact
-- this destroys what was written since:
--   the table note with all its rows
--   the table letter with all its rows
--   the table parent with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: rename table mig_archive__note to note
-- lock: mig_archive__note: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "mig_archive__note" rename to "note";

commit;

begin;

-- step 2: rename primary key mig_archive__note_pkey on note to note_pkey
-- lock: note: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "note" rename constraint "mig_archive__note_pkey" to "note_pkey";

commit;

begin;

-- step 3: rename table mig_archive__letter to letter
-- lock: mig_archive__letter: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "mig_archive__letter" rename to "letter";

commit;

begin;

-- step 4: require, else 'letter has rows whose self_id is not in letter: add foreign key letter_self_id_fkey on letter can not be done'
do $mig$
begin
  if (not exists (select 1 from "letter" as "child" where ("child"."self_id" is not null) and (not exists (select 1 from "letter" as "parent" where "parent"."id" = "child"."self_id")))) is not true then
    raise exception using message = 'letter has rows whose self_id is not in letter: add foreign key letter_self_id_fkey on letter can not be done';
  end if;
end
$mig$;

-- step 5: require, else 'letter has rows whose parent_id is not in parent: add foreign key letter_parent_id_fkey on letter can not be done'
do $mig$
begin
  if (not exists (select 1 from "letter" as "child" where ("child"."parent_id" is not null) and (not exists (select 1 from "parent" as "parent" where "parent"."id" = "child"."parent_id")))) is not true then
    raise exception using message = 'letter has rows whose parent_id is not in parent: add foreign key letter_parent_id_fkey on letter can not be done';
  end if;
end
$mig$;

-- step 6: rename index mig_archive__letter_shade_idx on letter to letter_shade_idx
-- lock: mig_archive__letter_shade_idx: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
alter index "mig_archive__letter_shade_idx" rename to "letter_shade_idx";

-- step 7: rename unique constraint mig_archive__letter_red on letter to letter_red
-- lock: mig_archive__letter_red: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
alter index "mig_archive__letter_red" rename to "letter_red";

-- step 8: rename unique constraint mig_archive__letter_name_key on letter to letter_name_key
-- lock: letter: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "letter" rename constraint "mig_archive__letter_name_key" to "letter_name_key";

-- step 9: rename primary key mig_archive__letter_pkey on letter to letter_pkey
-- lock: letter: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "letter" rename constraint "mig_archive__letter_pkey" to "letter_pkey";

-- step 10: add foreign key letter_self_id_fkey on letter
-- lock: letter: SHARE ROW EXCLUSIVE, blocks writes for an instant
alter table "letter" add constraint "letter_self_id_fkey" foreign key ("self_id") references "letter" ("id") on delete restrict not valid;

commit;

begin;

-- step 11: look whether all rows of letter hold letter_self_id_fkey
-- lock: letter: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "letter" validate constraint "letter_self_id_fkey";

-- step 12: wait for parent
-- lock: parent: SHARE ROW EXCLUSIVE, blocks writes for an instant
lock table "parent" in share row exclusive mode;

-- step 13: add foreign key letter_parent_id_fkey on letter
-- lock: letter: SHARE ROW EXCLUSIVE, blocks writes for an instant
-- lock: parent: SHARE ROW EXCLUSIVE, blocks writes for an instant
alter table "letter" add constraint "letter_parent_id_fkey" foreign key ("parent_id") references "parent" ("id") on delete set null not valid;

commit;

begin;

-- step 14: look whether all rows of letter hold letter_parent_id_fkey
-- lock: letter: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "letter" validate constraint "letter_parent_id_fkey";

-- step 15: drop table note
-- lock: note: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "note";

commit;

begin;

-- step 16: drop table letter
-- lock: letter: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: parent: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "letter";

-- step 17: drop table parent
-- lock: parent: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "parent";

-- step 18: drop enum color
drop type "color";

commit;
