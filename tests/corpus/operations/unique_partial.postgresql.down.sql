-- unique_partial: reverse, for PostgreSQL 15 or later
-- Unique where something holds
-- reversal: exact
-- this destroys what was written since:
--   the table song with all its rows

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: add unique song_live_key on song
create unique index "song_live_key" on "song" ("artist", "short_name") where "deleted" = false;

-- step 2: change type of place of song to int
alter table "song" alter column "place" type integer;

-- step 3: rename column short_name of song to slug
alter table "song" rename column "short_name" to "slug";

-- step 4: rename unique constraint song_places on song to song_place_key
alter index "song_places" rename to "song_place_key";

-- step 5: drop unique song_place_key on song
drop index "song_place_key";

-- step 6: drop table song
drop table "song";

commit;
