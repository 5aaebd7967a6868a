-- unique_partial: reverse, for PostgreSQL 15 or later
-- Unique where something holds
-- reversal: exact
-- this destroys what was written since:
--   the table song with all its rows

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: require, else 'song.place has values that do not fit into int: change type of place of song to int can not be done'
do $mig$
begin
  if (not exists (select 1 from "song" where "song"."place" not between -2147483648 and 2147483647)) is not true then
    raise exception using message = 'song.place has values that do not fit into int: change type of place of song to int can not be done';
  end if;
end
$mig$;

-- step 2: add unique song_live_key on song
create unique index "song_live_key" on "song" ("artist", "short_name") where "deleted" = false;

-- step 3: change type of place of song to int
alter table "song" alter column "place" type integer;

-- step 4: rename column short_name of song to slug
alter table "song" rename column "short_name" to "slug";

-- step 5: rename unique constraint song_places on song to song_place_key
alter index "song_places" rename to "song_place_key";

-- step 6: drop unique song_place_key on song
drop index "song_place_key";

-- step 7: drop table song
drop table "song";

commit;
