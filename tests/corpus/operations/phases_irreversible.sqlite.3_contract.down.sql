-- phases_irreversible, phase contract: reverse, for SQLite 3.40 or later
-- brings the old form back: runs while the new code still runs, before the old code is deployed again
-- Each phase has a reverse of its own, or none
-- reversal: exact
-- this destroys what was written since:
--   the table stamp with all its rows
--   the column seen of letter with its values
-- lock timeout: 3000 ms, retry: 5

pragma busy_timeout = 3000;

begin immediate;

-- step 1: drop table stamp
-- lock: stamp: the database, blocks writes for an instant
drop table "stamp";

-- step 2: drop column seen of letter
-- lock: letter: the database, blocks writes while the table is written anew
alter table "letter" drop column "seen";

commit;
