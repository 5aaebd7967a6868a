-- alter_column_collation: reverse, for PostgreSQL 15 or later
-- A column sorts in another way
-- reversal: exact
-- this destroys what was written since:
--   the table person with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: change type of name of person to varchar(50)
-- lock: person: ACCESS EXCLUSIVE, blocks reads and writes while the index is built
alter table "person" alter column "name" type varchar(50);

-- step 2: drop table person
-- lock: person: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "person";

commit;
