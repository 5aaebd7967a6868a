-- verify: verify, for SQLite 3.40 or later
-- What holds in the end, and can be looked at again
-- changes nothing: stops at the first that does not hold

begin immediate;

-- step 1: verify, else 'events of songs that are gone'
-- lock: event: the database, blocks writes while all its rows are read
-- lock: song: the database, blocks writes while all its rows are read
create temp table "mig_guard" (ok integer not null constraint "events of songs that are gone" check (ok = 1));
insert into temp."mig_guard" select case when not exists (select 1 from "event" as "child" where ("child"."song_id" is not null) and (not exists (select 1 from "song" as "parent" where "parent"."id" = "child"."song_id"))) then 1 else 0 end;
drop table temp."mig_guard";

-- step 2: verify, else 'a song is there twice'
-- lock: song: the database, blocks writes while all its rows are read
create temp table "mig_guard" (ok integer not null constraint "a song is there twice" check (ok = 1));
insert into temp."mig_guard" select case when not exists (select 1 from "song" where ("song"."id" is not null) and ("song"."name" is not null) group by "song"."id", "song"."name" having count(*) > 1) then 1 else 0 end;
drop table temp."mig_guard";

-- step 3: verify, else 'song has nulls in name'
-- lock: song: the database, blocks writes while all its rows are read
create temp table "mig_guard" (ok integer not null constraint "song has nulls in name" check (ok = 1));
insert into temp."mig_guard" select case when not exists (select 1 from "song" where "song"."name" is null) then 1 else 0 end;
drop table temp."mig_guard";

-- step 4: verify, else 'popular has rows where (name = '''') and (id = (-1))'
-- lock: popular: the database, blocks writes while all its rows are read
create temp table "mig_guard" (ok integer not null constraint "popular has rows where (name = '') and (id = (-1))" check (ok = 1));
insert into temp."mig_guard" select case when not exists (select 1 from "popular" where ("popular"."name" = '') and ("popular"."id" = (-1))) then 1 else 0 end;
drop table temp."mig_guard";

-- step 5: verify, else 'event has more than 1000000 rows'
-- lock: event: the database, blocks writes while all its rows are read
create temp table "mig_guard" (ok integer not null constraint "event has more than 1000000 rows" check (ok = 1));
insert into temp."mig_guard" select case when (select count(*) from "event") <= 1000000 then 1 else 0 end;
drop table temp."mig_guard";

-- step 6: verify, else 'it can''t be so'
-- lock: event: the database, blocks writes while all its rows are read
create temp table "mig_guard" (ok integer not null constraint "it can't be so" check (ok = 1));
insert into temp."mig_guard" select case when (select count(*) from "event" where "event"."song_id" is null) >= 0 then 1 else 0 end;
drop table temp."mig_guard";

commit;
