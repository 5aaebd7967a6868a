-- run_sql_reverse: reverse, for PostgreSQL 15 or later
-- How raw SQL is undone
-- reversal: lossy, it does not bring back
--   what sql 'another' did, but for what its author undoes
--   what sql 'a column' did, but for what its author undoes
--   what sql 'double all' did
-- this destroys what was written since:
--   the table counter with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: sql 'take it away'
alter table counter drop column more;

-- step 2: drop column note of counter
-- lock: counter: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "counter" drop column "note";

-- step 3: drop table counter
-- lock: counter: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "counter";

commit;
