-- archive_table_again: reverse, for PostgreSQL 15 or later
-- An archive keeps no name that a new table wants
-- reversal: exact
-- this destroys what was written since:
--   the table essay with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: drop view old_essay
-- lock: old_essay: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop view "old_essay";

commit;

begin;

-- step 2: drop table essay
-- lock: essay: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "essay";

commit;

begin;

-- step 3: rename table text to essay
-- lock: text: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "text" rename to "essay";

commit;

begin;

-- step 4: drop table essay
-- lock: essay: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "essay";

commit;

begin;

-- step 5: rename table mig_archive__essay to essay
-- lock: mig_archive__essay: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "mig_archive__essay" rename to "essay";

-- step 6: rename index mig_archive__essay_size_idx on essay to essay_size_idx
-- lock: mig_archive__essay_size_idx: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
alter index "mig_archive__essay_size_idx" rename to "essay_size_idx";

commit;

begin;

-- step 7: rename unique constraint mig_archive__essay_name_key on essay to essay_name_key
-- lock: essay: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "essay" rename constraint "mig_archive__essay_name_key" to "essay_name_key";

-- step 8: rename primary key mig_archive__essay_pkey on essay to essay_pkey
-- lock: essay: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "essay" rename constraint "mig_archive__essay_pkey" to "essay_pkey";

-- step 9: drop table essay
-- lock: essay: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "essay";

commit;
