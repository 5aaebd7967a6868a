-- rename_column: reverse, for PostgreSQL 15 or later
-- A column that checks, keys and indexes use
-- reversal: exact
-- this destroys what was written since:
--   the table call with all its rows
--   the table tenant with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: rename column "Phone E164" of tenant to phone
-- lock: tenant: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "tenant" rename column "Phone E164" to "phone";

commit;

begin;

-- step 2: drop table call
-- lock: call: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: tenant: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "call";

-- step 3: drop table tenant
-- lock: tenant: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "tenant";

commit;
