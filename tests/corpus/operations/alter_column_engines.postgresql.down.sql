-- alter_column_engines: reverse, for PostgreSQL 15 or later
-- A column that differs from engine to engine
-- reversal: lossy, it does not bring back
--   the values of size in person
--   which values of size in person were null
-- this destroys what was written since:
--   the table person with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: add column size to person
-- lock: person: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "person" add column "size" integer default 0;
alter table "person" alter column "size" drop default;

-- step 2: rename column title of person to name
-- lock: person: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "person" rename column "title" to "name";

commit;

begin;

-- step 3: require, else 'person.name has values that do not fit into varchar(50): change type of name of person to varchar(50) can not be done'
do $mig$
begin
  if (not exists (select 1 from "person" where length("person"."name") > 50)) is not true then
    raise exception using message = 'person.name has values that do not fit into varchar(50): change type of name of person to varchar(50) can not be done';
  end if;
end
$mig$;

-- step 4: set default of size of person
-- lock: person: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "person" alter column "size" set default 1;

commit;

begin;

-- step 5: change type of name of person to varchar(50)
-- lock: person: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "person" alter column "name" type varchar(50);

-- step 6: drop table person
-- lock: person: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "person";

commit;
