-- view: reverse, for PostgreSQL 15 or later
-- Views are made, replaced, and go
-- reversal: exact
-- this destroys what was written since:
--   the table song with all its rows
--   the table artist with all its rows

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: create view own_words
create view "own_words" as
select id, upper(title) as title from song;

-- step 2: replace view song_list
-- note: song_list, per_artist are made anew: grants on them are lost
drop view "per_artist";
drop view "song_list";
create view "song_list" as
select "s"."id" as "id", "s"."title" as "title", coalesce("a"."name", 'nobody') as "artist", "s"."seconds" / 60 as "minutes", "s"."seconds" as "seconds"
from "song" as "s"
left join "artist" as "a" on "a"."id" = "s"."artist_id";
create view "per_artist" as
select "song_list"."artist" as "artist", count(*) as "songs", max("song_list"."minutes") as "longest"
from "song_list"
group by "song_list"."artist"
having count(*) > 1;

-- step 3: replace view song_list
-- note: song_list, per_artist are made anew: grants on them are lost
drop view "per_artist";
drop view "song_list";
create view "song_list" as
select "s"."id" as "id", "s"."title" as "title", coalesce("a"."name", 'nobody') as "artist", "s"."seconds" / 60 as "minutes"
from "song" as "s"
left join "artist" as "a" on "a"."id" = "s"."artist_id"
where "s"."seconds" > 0;
create view "per_artist" as
select "song_list"."artist" as "artist", count(*) as "songs", max("song_list"."minutes") as "longest"
from "song_list"
group by "song_list"."artist"
having count(*) > 1;

-- step 4: drop view own_words
drop view "own_words";

-- step 5: drop view per_artist
drop view "per_artist";

-- step 6: drop view song_list
drop view "song_list";

-- step 7: drop table song
drop table "song";

-- step 8: drop table artist
drop table "artist";

commit;
