-- view: reverse, for SQLite 3.40 or later
-- Views are made, replaced, and go
-- reversal: exact
-- this destroys what was written since:
--   the table song with all its rows
--   the table artist with all its rows
-- lock timeout: 3000 ms, retry: 5

pragma busy_timeout = 3000;

begin immediate;

-- step 1: create view own_words
-- lock: own_words: the database, blocks writes for an instant
create view "own_words" as
select id, upper(title) as title from song;

-- step 2: replace view song_list
-- lock: song_list: the database, blocks writes for an instant
drop view "song_list";
create view "song_list" as
select "s"."id" as "id", "s"."title" as "title", coalesce("a"."name", 'nobody') as "artist", "s"."seconds" / 60 as "minutes", "s"."seconds" as "seconds"
from "song" as "s"
left join "artist" as "a" on "a"."id" = "s"."artist_id";

-- step 3: replace view song_list
-- lock: song_list: the database, blocks writes for an instant
drop view "song_list";
create view "song_list" as
select "s"."id" as "id", "s"."title" as "title", coalesce("a"."name", 'nobody') as "artist", "s"."seconds" / 60 as "minutes"
from "song" as "s"
left join "artist" as "a" on "a"."id" = "s"."artist_id"
where "s"."seconds" > 0;

-- step 4: drop view own_words
-- lock: own_words: the database, blocks writes for an instant
drop view "own_words";

-- step 5: drop view per_artist
-- lock: per_artist: the database, blocks writes for an instant
drop view "per_artist";

-- step 6: drop view song_list
-- lock: song_list: the database, blocks writes for an instant
drop view "song_list";

-- step 7: drop table song
-- lock: song: the database, blocks writes for an instant
drop table "song";

-- step 8: drop table artist
-- lock: artist: the database, blocks writes for an instant
drop table "artist";

commit;
