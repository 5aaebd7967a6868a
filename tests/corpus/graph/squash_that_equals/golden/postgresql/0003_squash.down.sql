-- 0003_squash: reverse, for PostgreSQL 15 or later
-- Posts with titles
-- reversal: exact
-- this destroys what was written since:
--   the table article with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: require, else 'person.role has rows with ''owner'': drop ''owner'' of enum role can not be done'
do $mig$
begin
  if (not exists (select 1 from "person" where "person"."role" = 'owner')) is not true then
    raise exception using message = 'person.role has rows with ''owner'': drop ''owner'' of enum role can not be done';
  end if;
end
$mig$;

-- step 2: drop view headline
-- lock: headline: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop view "headline";

commit;

begin;

-- step 3: drop 'owner' of enum role
-- lock: person: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter type "role" rename to "mig_old__role";
create type "role" as enum ('reader', 'writer');
alter table "person" alter column "role" drop default,
  alter column "role" type "role" using cast(cast("role" as text) as "role"),
  alter column "role" set default 'reader';
drop type "mig_old__role";

commit;

begin;

-- step 4: drop table article
-- lock: article: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: person: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "article";

commit;
