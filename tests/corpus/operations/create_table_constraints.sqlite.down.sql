-- create_table_constraints: reverse, for SQLite 3.40 or later
-- Constraints and indexes in all their forms
-- reversal: exact
-- this destroys what was written since:
--   the table channel with all its rows
--   the table owner with all its rows
-- lock timeout: 3000 ms, retry: 5

pragma busy_timeout = 3000;

-- step 1: switch foreign keys off
pragma foreign_keys = off;

begin immediate;

-- step 2: make sure that they are off
create temp table "mig_guard" (ok integer not null constraint "foreign keys must be off before a table rebuild" check (ok = 1));
insert into temp."mig_guard" select foreign_keys = 0 from pragma_foreign_keys;
drop table temp."mig_guard";

-- step 3: drop table channel
-- lock: channel: the database, blocks writes for an instant
drop table "channel";

-- step 4: drop table owner
-- lock: owner: the database, blocks writes for an instant
drop table "owner";

commit;

-- step 5: switch foreign keys on
pragma foreign_keys = on;
