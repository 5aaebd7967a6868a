-- unique_partial: reverse, for PostgreSQL 15 or later
-- Unique where something holds
-- reversal: exact
-- this destroys what was written since:
--   the table song with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: require, else 'song has duplicates in artist, short_name: add unique song_live_key on song can not be done'
do $mig$
begin
  if (not exists (select 1 from "song" where (("song"."artist" is not null) and ("song"."short_name" is not null)) and ("song"."deleted" = false) group by "song"."artist", "song"."short_name" having count(*) > 1)) is not true then
    raise exception using message = 'song has duplicates in artist, short_name: add unique song_live_key on song can not be done';
  end if;
end
$mig$;

-- step 2: require, else 'song.place has values that do not fit into int: change type of place of song to int can not be done'
do $mig$
begin
  if (not exists (select 1 from "song" where "song"."place" not between -2147483648 and 2147483647)) is not true then
    raise exception using message = 'song.place has values that do not fit into int: change type of place of song to int can not be done';
  end if;
end
$mig$;

commit;

-- step 3: add unique song_live_key on song
-- lock: song: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: song: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "song_live_key";
create unique index concurrently "song_live_key" on "song" ("artist", "short_name") where "deleted" = false;
set lock_timeout = '3s';

begin;

-- step 4: change type of place of song to int
-- lock: song: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "song" alter column "place" type integer;

-- step 5: rename column short_name of song to slug
-- lock: song: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "song" rename column "short_name" to "slug";

-- step 6: rename unique constraint song_places on song to song_place_key
-- lock: song_places: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
alter index "song_places" rename to "song_place_key";

commit;

-- step 7: drop unique song_place_key on song
-- lock: song: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
set lock_timeout = 0;
drop index concurrently "song_place_key";
set lock_timeout = '3s';

begin;

-- step 8: drop table song
-- lock: song: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "song";

commit;
