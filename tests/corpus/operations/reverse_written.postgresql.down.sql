-- reverse_written: reverse, for PostgreSQL 15 or later
-- Reverses that the author wrote
-- reversal: lossy, it does not bring back
--   how it was before: insert 1 row into tenant
--   the values of plan in tenant
-- this destroys what was written since:
--   the table tenant with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: add column plan to tenant
-- lock: tenant: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "tenant" add column "plan" varchar(9) not null default 'lost';
alter table "tenant" alter column "plan" set default 'free';

-- step 2: drop column note of tenant
-- lock: tenant: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "tenant" drop column "note";

-- step 3: drop table tenant
-- lock: tenant: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "tenant";

commit;
