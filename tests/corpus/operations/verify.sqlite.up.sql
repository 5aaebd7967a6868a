-- verify: forward, for SQLite 3.40 or later
-- What holds in the end, and can be looked at again
-- reversal: exact
-- lock timeout: 3000 ms, retry: 5
-- note: SQLite does not enforce the length of char and varchar

pragma busy_timeout = 3000;

begin immediate;

-- step 1: create table song
create table "song" (
  "id" integer not null constraint "song_pkey" primary key autoincrement,
  "name" text not null,
  "plays" integer not null default 0
);

-- step 2: create table event
create table "event" (
  "id" integer not null constraint "event_pkey" primary key autoincrement,
  "song_id" integer constraint "event_song_id_fkey" references "song" ("id")
);

-- step 3: create view popular
-- lock: popular: the database, blocks writes for an instant
create view "popular" as
select "song"."id" as "id", "song"."name" as "name"
from "song"
where "song"."plays" > 10;

-- step 4: verify, else 'events of songs that are gone'
create temp table "mig_guard" (ok integer not null constraint "events of songs that are gone" check (ok = 1));
insert into temp."mig_guard" select case when not exists (select 1 from "event" as "child" where ("child"."song_id" is not null) and (not exists (select 1 from "song" as "parent" where "parent"."id" = "child"."song_id"))) then 1 else 0 end;
drop table temp."mig_guard";

-- step 5: verify, else 'a song is there twice'
create temp table "mig_guard" (ok integer not null constraint "a song is there twice" check (ok = 1));
insert into temp."mig_guard" select case when not exists (select 1 from "song" where ("song"."id" is not null) and ("song"."name" is not null) group by "song"."id", "song"."name" having count(*) > 1) then 1 else 0 end;
drop table temp."mig_guard";

-- step 6: verify, else 'song has nulls in name'
create temp table "mig_guard" (ok integer not null constraint "song has nulls in name" check (ok = 1));
insert into temp."mig_guard" select case when not exists (select 1 from "song" where "song"."name" is null) then 1 else 0 end;
drop table temp."mig_guard";

-- step 7: verify, else 'popular has rows where (name = '''') and (id = (-1))'
-- lock: popular: the database, blocks writes while all its rows are read
create temp table "mig_guard" (ok integer not null constraint "popular has rows where (name = '') and (id = (-1))" check (ok = 1));
insert into temp."mig_guard" select case when not exists (select 1 from "popular" where ("popular"."name" = '') and ("popular"."id" = (-1))) then 1 else 0 end;
drop table temp."mig_guard";

-- step 8: verify, else 'event has more than 1000000 rows'
create temp table "mig_guard" (ok integer not null constraint "event has more than 1000000 rows" check (ok = 1));
insert into temp."mig_guard" select case when (select count(*) from "event") <= 1000000 then 1 else 0 end;
drop table temp."mig_guard";

-- step 9: verify, else 'it can''t be so'
create temp table "mig_guard" (ok integer not null constraint "it can't be so" check (ok = 1));
insert into temp."mig_guard" select case when (select count(*) from "event" where "event"."song_id" is null) >= 0 then 1 else 0 end;
drop table temp."mig_guard";

commit;
