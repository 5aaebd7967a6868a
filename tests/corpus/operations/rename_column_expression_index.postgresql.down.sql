-- rename_column_expression_index: reverse, for PostgreSQL 15 or later
-- A column that an index on an expression uses
-- reversal: exact
-- this destroys what was written since:
--   the table tenant with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: rename column phone_e164 of tenant to phone
-- lock: tenant: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "tenant" rename column "phone_e164" to "phone";

-- step 2: drop table tenant
-- lock: tenant: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "tenant";

commit;
