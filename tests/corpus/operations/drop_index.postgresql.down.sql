-- drop_index: reverse, for PostgreSQL 15 or later
-- Indexes and columns that come back with all that was said of them
-- reversal: lossy, it does not bring back
--   the values of length in essay
--   the values of any in essay
--   the values of bytes in essay
--   the values of plain in essay
-- this destroys what was written since:
--   the table essay with all its rows
-- lock timeout: 3000 ms, retry: 5

set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set lock_timeout = '3s';

begin;

-- step 1: require, else 'essay has duplicates in title, stars: add unique essay_both_key on essay can not be done'
do $mig$
begin
  if (not exists (select 1 from "essay" where ("essay"."title" is not null) and ("essay"."stars" is not null) group by "essay"."title", "essay"."stars" having count(*) > 1)) is not true then
    raise exception using message = 'essay has duplicates in title, stars: add unique essay_both_key on essay can not be done';
  end if;
end
$mig$;

-- step 2: require, else 'essay has duplicates in title: add unique essay_live_key on essay can not be done'
do $mig$
begin
  if (not exists (select 1 from "essay" where ("essay"."title" is not null) and (not "essay"."done") group by "essay"."title" having count(*) > 1)) is not true then
    raise exception using message = 'essay has duplicates in title: add unique essay_live_key on essay can not be done';
  end if;
end
$mig$;

-- step 3: add column length to essay
-- lock: essay: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "essay" add column "length" numeric(6,2) not null default 0.25;

-- step 4: add column plain to essay
-- lock: essay: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "essay" add column "plain" varchar(20) collate "C";

commit;

begin;

-- step 5: add column twice to essay
-- lock: essay: ACCESS EXCLUSIVE, blocks reads and writes while the table is written anew
alter table "essay" add column "twice" integer generated always as ("stars" * 2) stored;

commit;

-- step 6: build the index of essay_both_key
-- lock: essay: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: essay: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "essay_both_key";
create unique index concurrently "essay_both_key" on "essay" ("title", "stars");
set lock_timeout = '3s';

begin;

-- step 7: add unique essay_both_key on essay
-- lock: essay: ACCESS EXCLUSIVE, blocks reads and writes for an instant
alter table "essay" add constraint "essay_both_key" unique using index "essay_both_key";

commit;

-- step 8: add unique essay_live_key on essay
-- lock: essay: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: essay: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "essay_live_key";
create unique index concurrently "essay_live_key" on "essay" ("title") where not "done";
set lock_timeout = '3s';

-- step 9: add index essay_noted_idx on essay
-- lock: essay: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: essay: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "essay_noted_idx";
create index concurrently "essay_noted_idx" on "essay" ("length");
set lock_timeout = '3s';

begin;

-- step 10: comment on essay_noted_idx
-- lock: essay_noted_idx: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
comment on index "essay_noted_idx" is 'for the archive';

commit;

-- step 11: add index essay_cover_idx on essay
-- lock: essay: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: essay: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "essay_cover_idx";
create index concurrently "essay_cover_idx" on "essay" ("title") include ("stars");
set lock_timeout = '3s';

-- step 12: add index essay_open_idx on essay
-- lock: essay: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: essay: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "essay_open_idx";
create index concurrently "essay_open_idx" on "essay" ("stars") where not "done";
set lock_timeout = '3s';

-- step 13: add index essay_best_idx on essay
-- lock: essay: SHARE UPDATE EXCLUSIVE, blocks nothing for an instant
-- lock: essay: SHARE UPDATE EXCLUSIVE, blocks nothing while the index is built
set lock_timeout = 0;
drop index concurrently if exists "essay_best_idx";
create index concurrently "essay_best_idx" on "essay" ("stars" desc, "title");
set lock_timeout = '3s';

begin;

-- step 14: drop table essay
-- lock: essay: ACCESS EXCLUSIVE, blocks reads and writes for an instant
drop table "essay";

commit;
