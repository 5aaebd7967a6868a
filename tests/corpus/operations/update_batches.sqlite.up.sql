-- update_batches: forward, for SQLite 3.40 or later
-- Many rows, a few at a time
-- reversal: lossy, it does not bring back
--   how it was before: update rank of song
--   how it was before: update slug of song
-- lock timeout: 3000 ms, retry: 5
-- note: SQLite does not enforce the length of char and varchar

pragma busy_timeout = 3000;

begin immediate;

-- step 1: create table song
create table "song" (
  "id" integer not null constraint "song_pkey" primary key autoincrement,
  "title" text not null,
  "code" text not null,
  "plays" integer not null default 0,
  "rank" integer
);
create unique index "song_code_key" on "song" ("code");

-- step 2: create table play
create table "play" (
  "song_id" integer not null constraint "play_song_id_fkey" references "song" ("id") on delete cascade,
  "number" integer not null,
  "at" text not null default '2024-01-01 00:00:00',
  constraint "play_pkey" primary key ("song_id", "number")
);
create index "play_at_idx" on "play" ("at");

-- step 3: add column slug to song
alter table "song" add column "slug" text;

-- step 4: update slug of song
update "song" set "slug" = lower(replace("song"."title", ' ', '-')) where "song"."slug" is null;

-- step 5: update rank of song
update "song" set "rank" = "song"."plays" * 10;

-- step 6: delete rows of play
delete from "play" where "play"."number" > 1000000;

-- step 7: delete rows of song
create temp table "mig_gone_1" as select "id" from "song" where "song"."plays" < 0;
delete from "play" where ("song_id") in (select "id" from temp."mig_gone_1");
delete from "song" where ("id") in (select "id" from temp."mig_gone_1");
drop table temp."mig_gone_1";

commit;
