-- 0002_exact: forward, for PostgreSQL 15 or later
-- Changes that come back exactly, on tables with rows and children
-- reversal: exact

set client_encoding = 'UTF8';
set standard_conforming_strings = on;

begin;

-- step 1: create enum state
create type "state" as enum ('new', 'old');

-- step 2: add column region to channel
alter table "channel" add column "region" varchar(9) not null default 'eu';
alter table "channel" alter column "region" drop default;

-- step 3: add column state to channel
alter table "channel" add column "state" "state" not null default 'new';

-- step 4: add column created_at to channel
alter table "channel" add column "created_at" timestamptz not null default (now());

-- step 5: add check channel_rank on channel
alter table "channel" add constraint "channel_rank" check ("place" > 0);

-- step 6: rename column note of channel to remark
alter table "channel" rename column "note" to "remark";

-- step 7: add unique channel_name_key on channel
alter table "channel" add constraint "channel_name_key" unique ("name");

-- step 8: add column plan to owner
alter table "owner" add column "plan" varchar(9) not null default 'paid';
alter table "owner" alter column "plan" set default 'free';

-- step 9: drop foreign key video_second_id_fkey on video
alter table "video" drop constraint "video_second_id_fkey";

commit;
