-- verify: verify, for PostgreSQL 15 or later
-- What holds in the end, and can be looked at again
-- changes nothing: stops at the first that does not hold

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: verify, else 'events of songs that are gone'
do $mig$
begin
  if (not exists (select 1 from "event" as "child" where ("child"."song_id" is not null) and (not exists (select 1 from "song" as "parent" where "parent"."id" = "child"."song_id")))) is not true then
    raise exception using message = 'events of songs that are gone';
  end if;
end
$mig$;

-- step 2: verify, else 'a song is there twice'
do $mig$
begin
  if (not exists (select 1 from "song" where ("song"."id" is not null) and ("song"."name" is not null) group by "song"."id", "song"."name" having count(*) > 1)) is not true then
    raise exception using message = 'a song is there twice';
  end if;
end
$mig$;

-- step 3: verify, else 'song has nulls in name'
do $mig$
begin
  if (not exists (select 1 from "song" where "song"."name" is null)) is not true then
    raise exception using message = 'song has nulls in name';
  end if;
end
$mig$;

-- step 4: verify, else 'popular has rows where (name = '''') and (id = (-1))'
do $mig$
begin
  if (not exists (select 1 from "popular" where ("popular"."name" = '') and ("popular"."id" = (-1)))) is not true then
    raise exception using message = 'popular has rows where (name = '''') and (id = (-1))';
  end if;
end
$mig$;

-- step 5: verify, else 'event has more than 1000000 rows'
do $mig$
begin
  if ((select count(*) from "event") <= 1000000) is not true then
    raise exception using message = 'event has more than 1000000 rows';
  end if;
end
$mig$;

-- step 6: verify, else 'song has rows where plays = (-1)'
do $mig$
begin
  if (not exists (select 1 from "song" where "song"."plays" = (-1))) is not true then
    raise exception using message = 'song has rows where plays = (-1)';
  end if;
end
$mig$;

-- step 7: verify, else 'it can''t be so'
do $mig$
begin
  if ((select count(*) from "event" where "event"."song_id" is null) >= 0) is not true then
    raise exception using message = 'it can''t be so';
  end if;
end
$mig$;

commit;
