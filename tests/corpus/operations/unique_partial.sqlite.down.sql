-- unique_partial: reverse, for SQLite 3.40 or later
-- Unique where something holds
-- reversal: exact
-- this destroys what was written since:
--   the table song with all its rows
-- lock timeout: 3000 ms, retry: 5

pragma busy_timeout = 3000;

begin immediate;

-- step 1: add unique song_live_key on song
-- lock: song: the database, blocks writes while the index is built
create unique index "song_live_key" on "song" ("artist", "short_name") where "deleted" = 0;

-- step 2: rename column short_name of song to slug
-- lock: song: the database, blocks writes for an instant
alter table "song" rename column "short_name" to "slug";

-- step 3: rename unique constraint song_places on song to song_place_key
-- lock: song: the database, blocks writes while the index is built
drop index "song_places";
create unique index "song_place_key" on "song" ("place") where "place" > 0;

-- step 4: drop unique song_place_key on song
-- lock: song: the database, blocks writes for an instant
drop index "song_place_key";

-- step 5: drop table song
-- lock: song: the database, blocks writes for an instant
drop table "song";

commit;
