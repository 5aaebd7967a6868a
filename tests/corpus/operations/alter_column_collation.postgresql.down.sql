-- alter_column_collation: reverse, for PostgreSQL 15 or later
-- A column sorts in another way
-- reversal: exact
-- this destroys what was written since:
--   the table person with all its rows

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: change type of name of person to varchar(50)
alter table "person" alter column "name" type varchar(50);

-- step 2: drop table person
drop table "person";

commit;
