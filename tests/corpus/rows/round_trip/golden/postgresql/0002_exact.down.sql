-- 0002_exact: reverse, for PostgreSQL 15 or later
-- Changes that come back exactly, on tables with rows and children
-- reversal: exact
-- this destroys what was written since:
--   the column plan of owner with its values
--   the column created_at of channel with its values
--   the column state of channel with its values
--   the column region of channel with its values

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: add foreign key video_second_id_fkey on video
alter table "video" add constraint "video_second_id_fkey" foreign key ("second_id") references "channel" ("id") on delete set null;

-- step 2: drop column plan of owner
alter table "owner" drop column "plan";

-- step 3: drop unique channel_name_key on channel
alter table "channel" drop constraint "channel_name_key";

-- step 4: rename column remark of channel to note
alter table "channel" rename column "remark" to "note";

-- step 5: drop check channel_rank on channel
alter table "channel" drop constraint "channel_rank";

-- step 6: drop column created_at of channel
alter table "channel" drop column "created_at";

-- step 7: drop column state of channel
alter table "channel" drop column "state";

-- step 8: drop column region of channel
alter table "channel" drop column "region";

-- step 9: drop enum state
drop type "state";

commit;
