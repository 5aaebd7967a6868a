-- phases_irreversible, phase contract: reverse, for PostgreSQL 15 or later
-- brings the old form back: runs while the new code still runs, before the old code is deployed again
-- Each phase has a reverse of its own, or none
-- reversal: exact
-- this destroys what was written since:
--   the table stamp with all its rows
--   the column seen of letter with its values
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: drop table stamp
-- lock: stamp: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: letter: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "stamp";

-- step 2: drop column seen of letter
-- lock: letter: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "letter" drop column "seen";

commit;
