-- add_foreign_key_deferrable: reverse, for PostgreSQL 15 or later
-- Foreign keys that are checked in the end
-- reversal: exact
-- this destroys what was written since:
--   the table b with all its rows
--   the table a with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: require, else 'a has rows whose b_id is not in b: add foreign key a_b_id_fkey on a can not be done'
do $mig$
begin
  if (not exists (select 1 from "a" as "child" where ("child"."b_id" is not null) and (not exists (select 1 from "b" as "parent" where "parent"."id" = "child"."b_id")))) is not true then
    raise exception using message = 'a has rows whose b_id is not in b: add foreign key a_b_id_fkey on a can not be done';
  end if;
end
$mig$;

-- step 2: wait for b
-- lock: b: SHARE ROW EXCLUSIVE, blocks writes for an instant
lock table "b" in share row exclusive mode;

-- step 3: add foreign key a_b_id_fkey on a
-- lock: a: SHARE ROW EXCLUSIVE, blocks writes for an instant
-- lock: b: SHARE ROW EXCLUSIVE, blocks writes for an instant
alter table "a" add constraint "a_b_id_fkey" foreign key ("b_id") references "b" ("id") deferrable initially deferred not valid;

commit;

begin;

-- step 4: look whether all rows of a hold a_b_id_fkey
-- lock: a: SHARE UPDATE EXCLUSIVE, blocks nothing while all its rows are read
alter table "a" validate constraint "a_b_id_fkey";

-- step 5: drop foreign key a_b_id_fkey on a
-- lock: a: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: b: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "a" drop constraint "a_b_id_fkey";

-- step 6: drop table b
-- lock: b: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: a: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "b";

-- step 7: drop table a
-- lock: a: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "a";

commit;
