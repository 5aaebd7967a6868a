-- archive_table_again: reverse, for SQLite 3.40 or later
-- An archive keeps no name that a new table wants
-- reversal: exact
-- this destroys what was written since:
--   the table essay with all its rows
-- lock timeout: 3000 ms, retry: 5

pragma busy_timeout = 3000;

begin immediate;

-- step 1: drop view old_essay
-- lock: old_essay: the database, blocks writes for an instant
drop view "old_essay";

-- step 2: drop table essay
-- lock: essay: the database, blocks writes for an instant
drop table "essay";

-- step 3: rename table text to essay
-- lock: text: the database, blocks writes for an instant
alter table "text" rename to "essay";

-- step 4: drop table essay
-- lock: essay: the database, blocks writes for an instant
drop table "essay";

-- step 5: rename table mig_archive__essay to essay
-- lock: mig_archive__essay: the database, blocks writes for an instant
alter table "mig_archive__essay" rename to "essay";

-- step 6: rename index mig_archive__essay_size_idx on essay to essay_size_idx
-- lock: essay: the database, blocks writes while the index is built
drop index "mig_archive__essay_size_idx";
create index "essay_size_idx" on "essay" ("size");

-- step 7: rename unique constraint mig_archive__essay_name_key on essay to essay_name_key
-- lock: essay: the database, blocks writes while the index is built
drop index "mig_archive__essay_name_key";
create unique index "essay_name_key" on "essay" ("name");

-- step 8: drop table essay
-- lock: essay: the database, blocks writes for an instant
drop table "essay";

commit;
