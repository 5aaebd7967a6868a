-- unique_partial: forward, for SQLite 3.40 or later
-- Unique where something holds
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5
-- note: SQLite does not enforce the length of char and varchar

pragma busy_timeout = 3000;

begin immediate;

-- step 1: create table song
create table "song" (
  "id" integer not null constraint "song_pkey" primary key autoincrement,
  "slug" text not null,
  "artist" text not null,
  "deleted" boolean not null default 0,
  "place" integer
);
create unique index "song_live_key" on "song" ("artist", "slug") where "deleted" = 0;

-- step 2: add unique song_place_key on song
create unique index "song_place_key" on "song" ("place") where "place" > 0;

-- step 3: rename unique constraint song_place_key on song to song_places
drop index "song_place_key";
create unique index "song_places" on "song" ("place") where "place" > 0;

-- step 4: rename column slug of song to short_name
alter table "song" rename column "slug" to "short_name";

-- step 5: drop unique song_live_key on song
drop index "song_live_key";

commit;
