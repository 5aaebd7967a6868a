-- 0001_songs: verify, for PostgreSQL 15 or later
-- A verify speaks of what is there in the end
-- changes nothing: stops at the first that does not hold

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: verify, else 'a track without a title'
do $mig$
begin
  if (not exists (select 1 from "track" where "track"."title" is null)) is not true then
    raise exception using message = 'a track without a title';
  end if;
end
$mig$;

-- step 2: verify, else 'more tracks than there can be'
do $mig$
begin
  if ((select count(*) from "track") <= 1000000) is not true then
    raise exception using message = 'more tracks than there can be';
  end if;
end
$mig$;

commit;
