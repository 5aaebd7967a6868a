-- rename_column: reverse, for SQLite 3.40 or later
-- A column that checks, keys and indexes use
-- reversal: exact
-- this destroys what was written since:
--   the table call with all its rows
--   the table tenant with all its rows
-- lock timeout: 3000 ms, retry: 5

pragma busy_timeout = 3000;

-- step 1: switch foreign keys off
pragma foreign_keys = off;

begin immediate;

-- step 2: make sure that they are off
create temp table "mig_guard" (ok integer not null constraint "foreign keys must be off before a table rebuild" check (ok = 1));
insert into temp."mig_guard" select foreign_keys = 0 from pragma_foreign_keys;
drop table temp."mig_guard";

-- step 3: rename column "Phone E164" of tenant to phone
-- lock: tenant: the database, blocks writes for an instant
alter table "tenant" rename column "Phone E164" to "phone";

-- step 4: drop table call
-- lock: call: the database, blocks writes for an instant
drop table "call";

-- step 5: drop table tenant
-- lock: tenant: the database, blocks writes for an instant
drop table "tenant";

commit;

-- step 6: switch foreign keys on
pragma foreign_keys = on;
