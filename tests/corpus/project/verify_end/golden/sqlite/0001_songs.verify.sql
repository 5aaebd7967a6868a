-- 0001_songs: verify, for SQLite 3.40 or later
-- A verify speaks of what is there in the end
-- changes nothing: stops at the first that does not hold

begin immediate;

-- step 1: verify, else 'a track without a title'
-- lock: track: the database, blocks writes while all its rows are read
create temp table "mig_guard" (ok integer not null constraint "a track without a title" check (ok = 1));
insert into temp."mig_guard" select case when not exists (select 1 from "track" where "track"."title" is null) then 1 else 0 end;
drop table temp."mig_guard";

-- step 2: verify, else 'more tracks than there can be'
-- lock: track: the database, blocks writes while all its rows are read
create temp table "mig_guard" (ok integer not null constraint "more tracks than there can be" check (ok = 1));
insert into temp."mig_guard" select case when (select count(*) from "track") <= 1000000 then 1 else 0 end;
drop table temp."mig_guard";

commit;
