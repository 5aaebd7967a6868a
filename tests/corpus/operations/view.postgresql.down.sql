-- view: reverse, for PostgreSQL 15 or later
-- Views are made, replaced, and go
-- reversal: exact
-- this destroys what was written since:
--   the table song with all its rows
--   the table artist with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: create view own_words
create view "own_words" as
select id, upper(title) as title from song;

-- step 2: replace view song_list
-- lock: per_artist: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: song_list: ACCESS EXCLUSIVE, blocks reads and writes for an instant
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
-- lock: per_artist: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: song_list: ACCESS EXCLUSIVE, blocks reads and writes for an instant
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

commit;

begin;

-- step 4: drop view own_words
-- lock: own_words: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop view "own_words";

commit;

begin;

-- step 5: drop view per_artist
-- lock: per_artist: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop view "per_artist";

commit;

begin;

-- step 6: drop view song_list
-- lock: song_list: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop view "song_list";

commit;

begin;

-- step 7: drop table song
-- lock: song: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: artist: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "song";

-- step 8: drop table artist
-- lock: artist: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "artist";

commit;
