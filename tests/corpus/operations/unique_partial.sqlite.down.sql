-- unique_partial: reverse, for SQLite 3.40 or later
-- Unique where something holds
-- reversal: exact
-- this destroys what was written since:
--   the table song with all its rows

begin immediate;

-- step 1: add unique song_live_key on song
create unique index "song_live_key" on "song" ("artist", "short_name") where "deleted" = 0;

-- step 2: rename column short_name of song to slug
alter table "song" rename column "short_name" to "slug";

-- step 3: rename unique constraint song_places on song to song_place_key
drop index "song_places";
create unique index "song_place_key" on "song" ("place") where "place" > 0;

-- step 4: drop unique song_place_key on song
drop index "song_place_key";

-- step 5: drop table song
drop table "song";

commit;
