-- archive_table_again: reverse, for PostgreSQL 15 or later
-- An archive keeps no name that a new table wants
-- reversal: exact
-- this destroys what was written since:
--   the table essay with all its rows

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: drop view old_essay
drop view "old_essay";

-- step 2: drop table essay
drop table "essay";

-- step 3: rename table text to essay
alter table "text" rename to "essay";

-- step 4: drop table essay
drop table "essay";

-- step 5: rename table mig_archive__essay to essay
alter table "mig_archive__essay" rename to "essay";

-- step 6: rename index mig_archive__essay_size_idx on essay to essay_size_idx
alter index "mig_archive__essay_size_idx" rename to "essay_size_idx";

-- step 7: rename unique constraint mig_archive__essay_name_key on essay to essay_name_key
alter table "essay" rename constraint "mig_archive__essay_name_key" to "essay_name_key";

-- step 8: rename primary key mig_archive__essay_pkey on essay to essay_pkey
alter table "essay" rename constraint "mig_archive__essay_pkey" to "essay_pkey";

-- step 9: drop table essay
drop table "essay";

commit;
