-- add_primary_key: reverse, for PostgreSQL 15 or later
-- A primary key, and one that goes
-- reversal: exact
-- this destroys what was written since:
--   the table other with all its rows
--   the table line with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: require, else 'other has duplicates in a: add primary key to other can not be done'
do $mig$
begin
  if (not exists (select 1 from "other" where "other"."a" is not null group by "other"."a" having count(*) > 1)) is not true then
    raise exception using message = 'other has duplicates in a: add primary key to other can not be done';
  end if;
end
$mig$;

-- step 2: drop primary key of other
-- lock: other: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "other" drop constraint "other_pkey";

commit;

-- step 3: build the index of other_pkey
-- lock: other: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: other: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "other_pkey";
create unique index concurrently "other_pkey" on "other" ("a");
set lock_timeout = '3s';

begin;

-- step 4: add primary key to other
-- lock: other: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "other" add constraint "other_pkey" primary key using index "other_pkey";

-- step 5: drop table other
-- lock: other: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "other";

commit;

begin;

-- step 6: drop primary key of line
-- lock: line: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "line" drop constraint "line_key";

-- step 7: drop table line
-- lock: line: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "line";

commit;
