-- view_renames: forward, for SQLite 3.40 or later
-- What a view reads gets other names, and the view keeps its own
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5
-- note: SQLite does not enforce the length of char and varchar

pragma busy_timeout = 3000;

begin immediate;

-- step 1: create table song
create table "song" (
  "id" integer not null constraint "song_pkey" primary key autoincrement,
  "title" text not null,
  "plays" integer not null default 0 constraint "song_plays_check" check ("plays" >= 0)
);

-- step 2: create view played
-- lock: played: the database, blocks writes for an instant
create view "played" as
select "song"."id" as "id", "song"."title" as "title", "song"."plays" as "plays"
from "song"
where "song"."plays" > 0;

-- step 3: create view twice
-- lock: twice: the database, blocks writes for an instant
create view "twice" as
select "a"."id" as "id", "b"."title" as "other"
from "song" as "a"
join "played" as "b" on "b"."id" = "a"."id";

-- step 4: rename table song to track
alter table "song" rename to "track";

-- step 5: rename column title of track to name
alter table "track" rename column "title" to "name";

-- step 6: add column note to track
alter table "track" add column "note" text;

commit;
