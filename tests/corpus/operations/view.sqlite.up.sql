-- view: forward, for SQLite 3.40 or later
-- Views are made, replaced, and go
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5
-- note: SQLite does not enforce the length of char and varchar

pragma busy_timeout = 3000;

begin immediate;

-- step 1: create table artist
create table "artist" (
  "id" integer not null constraint "artist_pkey" primary key autoincrement,
  "name" text not null
);

-- step 2: create table song
create table "song" (
  "id" integer not null constraint "song_pkey" primary key autoincrement,
  "title" text not null,
  "artist_id" integer constraint "song_artist_id_fkey" references "artist" ("id") on delete set null,
  "seconds" integer not null
);

-- step 3: create view song_list
-- lock: song_list: the database, blocks writes for an instant
create view "song_list" as
select "s"."id" as "id", "s"."title" as "title", coalesce("a"."name", 'nobody') as "artist", "s"."seconds" / 60 as "minutes"
from "song" as "s"
left join "artist" as "a" on "a"."id" = "s"."artist_id"
where "s"."seconds" > 0;

-- step 4: create view per_artist
-- lock: per_artist: the database, blocks writes for an instant
create view "per_artist" as
select "song_list"."artist" as "artist", count(*) as "songs", max("song_list"."minutes") as "longest"
from "song_list"
group by "song_list"."artist"
having count(*) > 1;

-- step 5: create view own_words
-- lock: own_words: the database, blocks writes for an instant
create view "own_words" as
select id, upper(title) as title from song;

-- step 6: replace view song_list
-- lock: song_list: the database, blocks writes for an instant
drop view "song_list";
create view "song_list" as
select "s"."id" as "id", "s"."title" as "title", coalesce("a"."name", 'nobody') as "artist", "s"."seconds" / 60 as "minutes", "s"."seconds" as "seconds"
from "song" as "s"
left join "artist" as "a" on "a"."id" = "s"."artist_id";

-- step 7: replace view song_list
-- lock: song_list: the database, blocks writes for an instant
drop view "song_list";
create view "song_list" as
select "s"."title" as "title", coalesce("a"."name", 'nobody') as "artist", "s"."seconds" / 60 as "minutes"
from "song" as "s"
left join "artist" as "a" on "a"."id" = "s"."artist_id";

-- step 8: drop view own_words
-- lock: own_words: the database, blocks writes for an instant
drop view "own_words";

commit;
