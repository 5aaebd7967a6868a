-- archive_table: reverse, for PostgreSQL 15 or later
-- A table is hidden, and comes back with its rows
-- reversal: exact
-- this destroys what was written since:
--   the table note with all its rows
--   the table letter with all its rows
--   the table parent with all its rows

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: rename table mig_archive__note to note
alter table "mig_archive__note" rename to "note";

-- step 2: rename primary key mig_archive__note_pkey on note to note_pkey
alter table "note" rename constraint "mig_archive__note_pkey" to "note_pkey";

-- step 3: rename table mig_archive__letter to letter
alter table "mig_archive__letter" rename to "letter";

-- step 4: rename index mig_archive__letter_shade_idx on letter to letter_shade_idx
alter index "mig_archive__letter_shade_idx" rename to "letter_shade_idx";

-- step 5: rename unique constraint mig_archive__letter_red on letter to letter_red
alter index "mig_archive__letter_red" rename to "letter_red";

-- step 6: rename unique constraint mig_archive__letter_name_key on letter to letter_name_key
alter table "letter" rename constraint "mig_archive__letter_name_key" to "letter_name_key";

-- step 7: rename primary key mig_archive__letter_pkey on letter to letter_pkey
alter table "letter" rename constraint "mig_archive__letter_pkey" to "letter_pkey";

-- step 8: add foreign key letter_self_id_fkey on letter
alter table "letter" add constraint "letter_self_id_fkey" foreign key ("self_id") references "letter" ("id") on delete restrict;

-- step 9: add foreign key letter_parent_id_fkey on letter
alter table "letter" add constraint "letter_parent_id_fkey" foreign key ("parent_id") references "parent" ("id") on delete set null;

-- step 10: drop table note
drop table "note";

-- step 11: drop table letter
drop table "letter";

-- step 12: drop table parent
drop table "parent";

-- step 13: drop enum color
drop type "color";

commit;
