-- change_column_type_under_view: reverse, for PostgreSQL 15 or later
-- A type changes under views and a trigger
-- reversal: exact
-- this destroys what was written since:
--   the table song with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: require, else 'song.plays has values that do not fit into decimal(8,2): change type of plays of song to decimal(8,2) can not be done'
do $mig$
begin
  if (not exists (select 1 from "song" where ("song"."plays" <= -1000000) or ("song"."plays" >= 1000000))) is not true then
    raise exception using message = 'song.plays has values that do not fit into decimal(8,2): change type of plays of song to decimal(8,2) can not be done';
  end if;
end
$mig$;

-- step 2: change type of plays of song to decimal(8,2)
-- lock: often_played: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: played: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: song: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
-- note: played, often_played are made anew: grants on them are lost
drop view "often_played";
drop view "played";
drop trigger "song_touch" on "song";
alter table "song" alter column "plays" drop default,
  alter column "plays" type numeric(8,2),
  alter column "plays" set default 0;
create trigger song_touch before update of plays on song for each row execute function suppress_redundant_updates_trigger();
create view "played" as
select "song"."id" as "id", "song"."title" as "title", "song"."plays" as "plays"
from "song"
where "song"."plays" > 0;
create view "often_played" as
select "played"."id" as "id", "played"."title" as "title"
from "played"
where "played"."plays" > 100;

commit;

begin;

-- step 3: require, else 'song.title has values that do not fit into varchar(50): change type of title of song to varchar(50) can not be done'
do $mig$
begin
  if (not exists (select 1 from "song" where length("song"."title") > 50)) is not true then
    raise exception using message = 'song.title has values that do not fit into varchar(50): change type of title of song to varchar(50) can not be done';
  end if;
end
$mig$;

-- step 4: change type of title of song to varchar(50)
-- lock: often_played: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: played: ACCESS EXCLUSIVE, blocks reads and writes for an instant
-- lock: song: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
-- note: played, often_played are made anew: grants on them are lost
drop view "often_played";
drop view "played";
alter table "song" alter column "title" type varchar(50);
create view "played" as
select "song"."id" as "id", "song"."title" as "title", "song"."plays" as "plays"
from "song"
where "song"."plays" > 0;
create view "often_played" as
select "played"."id" as "id", "played"."title" as "title"
from "played"
where "played"."plays" > 100;

-- step 5: drop trigger song_touch on song
-- lock: song: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop trigger "song_touch" on "song";

-- step 6: drop view often_played
-- lock: often_played: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop view "often_played";

-- step 7: drop view played
-- lock: played: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop view "played";

-- step 8: drop table song
-- lock: song: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "song";

commit;
