-- 0001_songs: forward, for SQLite 3.40 or later
-- A verify speaks of what is there in the end
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5
-- note: SQLite does not enforce the length of char and varchar

pragma busy_timeout = 3000;

begin immediate;

-- step 1: create table song
create table "song" (
  "id" integer not null constraint "song_pkey" primary key autoincrement,
  "name" text not null
);

-- step 2: require, else 'song has nulls in name'
create temp table "mig_guard" (ok integer not null constraint "song has nulls in name" check (ok = 1));
insert into temp."mig_guard" select case when not exists (select 1 from "song" where "song"."name" is null) then 1 else 0 end;
drop table temp."mig_guard";

-- step 3: rename table song to track
alter table "song" rename to "track";

-- step 4: rename column name of track to title
alter table "track" rename column "name" to "title";

-- step 5: add column mood to track
alter table "track" add column "mood" text not null default 'ok' check ("mood" in ('sad', 'ok'));

-- step 6: verify, else 'a track without a title'
create temp table "mig_guard" (ok integer not null constraint "a track without a title" check (ok = 1));
insert into temp."mig_guard" select case when not exists (select 1 from "track" where "track"."title" is null) then 1 else 0 end;
drop table temp."mig_guard";

-- step 7: verify, else 'more tracks than there can be'
create temp table "mig_guard" (ok integer not null constraint "more tracks than there can be" check (ok = 1));
insert into temp."mig_guard" select case when (select count(*) from "track") <= 1000000 then 1 else 0 end;
drop table temp."mig_guard";

commit;
