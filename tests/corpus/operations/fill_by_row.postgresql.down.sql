-- fill_by_row: reverse, for PostgreSQL 15 or later
-- Columns whose values come from others
-- reversal: lossy, it does not bring back
--   the values of minutes in song
--   which values of note in pair were null
--   which values of mood in song were null
--   which values of artist in song were null
-- this destroys what was written since:
--   the column thrice of fresh with its values
--   the column twice of fresh with its values
--   the table fresh with all its rows
--   the column sum of pair with its values
--   the column kind of song with its values
--   the column number of song with its values
--   the column grade of song with its values
--   the column minutes of song with its values
--   the column token of song with its values
--   the column slug of song with its values
--   the table pair with all its rows
--   the table song with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: drop check fresh_word on fresh
-- lock: fresh: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "fresh" drop constraint "fresh_word";

-- step 2: drop column thrice of fresh
-- lock: fresh: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "fresh" drop column "thrice";

-- step 3: rename column word of fresh to name
-- lock: fresh: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "fresh" rename column "word" to "name";

-- step 4: drop column twice of fresh
-- lock: fresh: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "fresh" drop column "twice";

-- step 5: drop table fresh
-- lock: fresh: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "fresh";

commit;

begin;

-- step 6: add column minutes to song
-- lock: song: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "song" add column "minutes" integer;

commit;

-- step 7: fill minutes of song
-- lock: song: ROW EXCLUSIVE, blocks who writes the same rows while its rows are written
do $mig$
declare
  mig_low "song"."id"%type;
  mig_high "song"."id"%type;
  mig_last "song"."id"%type;
  mig_count bigint;
  mig_done bigint := 0;
begin
  select "id" into mig_low from "song" order by "id" limit 1;
  select "id" into mig_last from "song" order by "id" desc limit 1;
  while mig_low <= mig_last loop
    select "id" into mig_high from (select "id" from "song" where "id" >= mig_low and "id" <= mig_last order by "id" limit 1000) as mig_range order by "id" desc limit 1;
    exit when mig_high is null;
    update "song" set "minutes" = "seconds" / 60 where "id" >= mig_low and "id" <= mig_high and "minutes" is null;
    get diagnostics mig_count = row_count;
    commit;
    mig_done := mig_done + mig_count;
    raise notice '%: % rows', 'fill minutes of song', mig_done;
    select "id" into mig_low from "song" where "id" > mig_high order by "id" limit 1;
  end loop;
end
$mig$;

begin;

-- step 8: drop not null on note of pair
-- lock: pair: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "pair" alter column "note" drop not null;

-- step 9: drop column sum of pair
-- lock: pair: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "pair" drop column "sum";

commit;

begin;

-- step 10: drop not null on mood of song
-- lock: song: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "song" alter column "mood" drop not null;

-- step 11: drop not null on artist of song
-- lock: song: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "song" alter column "artist" drop not null;

-- step 12: drop column kind of song
-- lock: song: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "song" drop column "kind";

-- step 13: drop column number of song
-- lock: song: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "song" drop column "number";

-- step 14: drop column grade of song
-- lock: song: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "song" drop column "grade";

-- step 15: drop column minutes of song
-- lock: song: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "song" drop column "minutes";

-- step 16: drop column token of song
-- lock: song: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "song" drop column "token";

-- step 17: drop column slug of song
-- lock: song: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "song" drop column "slug";

commit;

begin;

-- step 18: drop table pair
-- lock: pair: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "pair";

commit;

begin;

-- step 19: drop table song
-- lock: song: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "song";

-- step 20: drop enum grade
drop type "grade";

commit;
