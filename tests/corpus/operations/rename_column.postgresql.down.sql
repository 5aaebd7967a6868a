-- rename_column: reverse, for PostgreSQL 15 or later
-- A column that checks, keys and indexes use
-- reversal: exact
-- this destroys what was written since:
--   the table call with all its rows
--   the table tenant with all its rows

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: rename column "Phone E164" of tenant to phone
alter table "tenant" rename column "Phone E164" to "phone";

-- step 2: drop table call
drop table "call";

-- step 3: drop table tenant
drop table "tenant";

commit;
